// What leaves the page: the table as CSV and XLSX, everything as JSON, the same as the command gives.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARCHAEOLOGY, BRIEF, SUMMIT } from './support/articles.mjs';
import { printed } from './support/command.mjs';
import { parseCsv } from './support/csv.mjs';
import { addFiles, download, state, useDesk } from './support/visit.mjs';
import { unzip } from './support/zip.mjs';

const desk = useDesk();

async function exported(t, testId, files, options) {
  const page = await desk.visit(t, options);
  await addFiles(page, ...files);
  await state(page, 'done');
  await page.getByTestId('export-open').click();
  return download(page, testId);
}

const ARTICLES = [{ name: 'summit.txt', text: SUMMIT }, { name: 'archaeology.txt', text: ARCHAEOLOGY }];

test('the table as CSV opens in a spreadsheet: UTF-8 with its mark, a head, a row per entity', async (t) => {
  const { name, bytes } = await exported(t, 'export-csv', ARTICLES);
  assert.match(name, /\.csv$/);
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const [head, ...rows] = parseCsv(bytes.toString('utf8').slice(1));
  assert.ok(rows.length > 20);
  assert.ok(rows.every((row) => row.length === head.length));
  const iraq = rows.find((row) => row.includes('Iraq'));
  assert.ok(iraq?.includes('العراق') && iraq.includes('IQ'), `${iraq}`);
});

test('no cell of the CSV is a formula', async (t) => {
  const text = `=1+1 قال وزير الخارجية الروسي سيرجي لافروف.\n+2 زار لافروف الصين.\n@SUM(A1) ثم عاد إلى موسكو.\n`;
  const { bytes } = await exported(t, 'export-csv', [{ name: '=cmd|calc.txt', text }, { name: '-2+3.txt', text }]);
  const cells = parseCsv(bytes.toString('utf8').slice(1)).flat();
  assert.ok(cells.some((cell) => /=1\+1|=cmd/.test(cell)), 'what could be a formula is in the table');
  assert.deepEqual(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell)), []);
});

test('the table as XLSX unpacks, stands right to left and has the names', async (t) => {
  const { name, bytes } = await exported(t, 'export-xlsx', ARTICLES);
  assert.match(name, /\.xlsx$/);
  const files = unzip(bytes);
  const sheet = files.get('xl/worksheets/sheet1.xml');
  assert.match(sheet, /rightToLeft="1"/);
  assert.doesNotMatch(sheet, /<f>/);
  const strings = files.get('xl/sharedStrings.xml') ?? sheet;
  for (const cell of ['العراق', 'Iraq', 'الإسكندرية']) assert.ok(strings.includes(cell), cell);
});

test('everything as JSON is the published record, the same as the command prints', async (t) => {
  const files = [...ARTICLES, { name: 'brief.txt', text: BRIEF }];
  const { name, bytes } = await exported(t, 'export-json', files);
  assert.match(name, /\.json$/);
  const { schema, documents } = JSON.parse(bytes.toString('utf8'));
  assert.equal(schema, 'rasid/1');
  assert.equal(documents.length, 3);
  const expected = printed(t, files);
  if (expected) assert.deepEqual(documents, expected);
});

test('offsets of the export count code points of the article', async (t) => {
  const text = `😀 ${BRIEF}`;
  const { bytes } = await exported(t, 'export-json', [{ name: 'brief.txt', text }]);
  const [record] = JSON.parse(bytes.toString('utf8')).documents;
  const letters = [...text];
  assert.ok(record.mentions.length > 4);
  for (const mention of record.mentions) assert.equal(letters.slice(mention.start, mention.end).join(''), mention.text);
});
