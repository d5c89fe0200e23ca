// Web pages and old encodings: what reads them is loaded with the first such file, and reads as the command does.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { BRIEF, SUMMIT } from './support/articles.mjs';
import { printed } from './support/command.mjs';
import { addFiles, download, state, useDesk } from './support/visit.mjs';

const desk = useDesk();
const FORMATS = /formats_bg\.wasm/;
const PAGE = { name: 'news.html', text: readFileSync(new URL('../suite/source/news.html', import.meta.url), 'utf8') };
// «زار الرئيس المصري مدينة القاهرة في لبنان» and the like in windows-1256, four times.
const OLD = {
  name: 'old.txt',
  bytes: Buffer.from('d2c7d120c7e1d1c6edd320c7e1e3d5d1ed20e3cfede4c920c7e1dee5d1c920ddc820c7e1c7cbe4ede42e20'.repeat(4), 'hex'),
};
const WIDE = { name: 'wide.txt', bytes: Buffer.from(`\uFEFF${BRIEF}`, 'utf16le') };

const loads = () => desk.site.requests.filter(({ path }) => FORMATS.test(path)).length;
const failed = (page) => page.locator('[data-testid="article-item"][data-status="failed"]');

test('what reads web pages and old encodings comes with the first of them, once, and reads as the command does', async (t) => {
  const before = loads();
  const page = await desk.visit(t);
  await addFiles(page, { name: 'summit.txt', text: SUMMIT });
  await state(page, 'done');
  assert.equal(loads(), before, 'it came for plain text');
  await addFiles(page, PAGE, OLD, WIDE);
  await page.locator('[data-testid="article-item"][data-status="done"]').nth(3).waitFor();
  assert.equal(loads(), before + 1);
  await page.getByTestId('export-open').click();
  const { documents } = JSON.parse((await download(page, 'export-json')).bytes.toString('utf8'));
  const expected = printed(t, [{ name: 'summit.txt', text: SUMMIT }, PAGE, OLD, WIDE]);
  if (expected) assert.deepEqual(documents, expected);
});

test('without a connection a web page fails with advice, text is read, and the page is read when tried again', async (t) => {
  const page = await desk.visit(t, { tolerate: [/formats_bg/, /Failed to load resource/] });
  await addFiles(page, { name: 'summit.txt', text: SUMMIT });
  await state(page, 'done');
  await page.context().setOffline(true);
  await addFiles(page, PAGE, { name: 'brief.txt', text: BRIEF });
  await state(page, 'done');
  assert.equal(await failed(page).getAttribute('data-name'), PAGE.name);
  assert.match(await failed(page).getByTestId('article-error').innerText(), /تأكد من الاتصال/);
  await page.context().setOffline(false);
  await failed(page).getByTestId('retry').click();
  await page.locator('[data-testid="article-item"][data-status="done"]').nth(2).waitFor();
});
