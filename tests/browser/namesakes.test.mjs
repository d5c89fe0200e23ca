// People of one name that nobody knows: kept apart, joined at the reader's word, parted again; by keyboard, heard and exported.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NAMESAKE, NAMESAKES } from './support/articles.mjs';
import { parseCsv } from './support/csv.mjs';
import { addFiles, download, state, useDesk } from './support/visit.mjs';

const desk = useDesk();
const rows = (page) => page.getByTestId('table-row').filter({ has: page.locator('td.c-name', { hasText: NAMESAKE }) });

/** The table, with the card of one of the two open. */
async function openCard(t, options) {
  const page = await desk.visit(t, options);
  await addFiles(page, ...NAMESAKES);
  await state(page, 'done');
  await page.getByTestId('view-table').click();
  await rows(page).first().click();
  await page.getByTestId('namesakes').waitFor();
  return page;
}

test('namesakes are joined and parted by keyboard, and the focus stays with them', async (t) => {
  const page = await openCard(t);
  assert.equal(await rows(page).count(), 2);
  await page.getByTestId('same').focus();
  await page.keyboard.press('Enter');
  const part = page.getByTestId('part');
  await part.waitFor();
  assert.equal(await rows(page).count(), 1);
  assert.equal(await page.getByTestId('same').count(), 0);
  assert.equal(await page.getByTestId('occurrences').locator('.others').count(), 2, 'the card has the mentions of both articles');
  assert.match(await page.getByTestId('announcer').innerText(), new RegExp(NAMESAKE));
  await page.waitForFunction(() => document.activeElement.dataset.testid === 'part');
  await page.keyboard.press('Enter');
  await page.getByTestId('same').waitFor();
  assert.equal(await rows(page).count(), 2);
  await page.waitForFunction(() => document.activeElement.closest('[data-testid="namesakes"]'));
});

test('what was joined stays so in the export, and while articles come and go', async (t) => {
  const page = await openCard(t);
  await page.getByTestId('same').click();
  await page.getByTestId('part').waitFor();
  await page.getByTestId('export-open').click();
  const { bytes } = await download(page, 'export-csv');
  const exported = parseCsv(bytes.toString('utf8')).filter(([name]) => name === NAMESAKE);
  assert.equal(exported.length, 1);
  await page.locator('[data-testid="article-item"][data-name="court.txt"]').getByTestId('remove').click();
  await page.waitForFunction(() => !document.querySelector('[data-testid="part"]'));
  assert.equal(await rows(page).count(), 1);
  await addFiles(page, NAMESAKES[1]);
  await page.getByTestId('part').waitFor();
  assert.equal(await rows(page).count(), 1);
});

test('the card beside the text asks and answers too', async (t) => {
  const page = await openCard(t, { language: 'en' });
  await page.getByTestId('occurrence').first().click();
  await page.getByTestId('card').getByTestId('same').click();
  await page.getByTestId('card').getByTestId('part').waitFor();
  assert.match(await page.getByTestId('namesakes').innerText(), /one person/);
});
