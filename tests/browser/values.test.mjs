// Dates and numbers: the article's date and who says it, values under the pointer, the tables of dates and amounts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addFiles, download, state, useDesk } from './support/visit.mjs';

const desk = useDesk();
const rows = (page) => page.getByTestId('table-row');

const VISIT = `الوزير يزور بكين ويوقع عقدين
السبت 12 يوليو 2025

وصل وزير الخارجية الروسي سيرجي لافروف إلى بكين أمس، بعد زيارة إلى بيونغ يانغ في عام 2024، ووقع عقدا بقيمة 190 مليون دولار.
ووقع عقدا آخر بقيمة 12.5 مليون دولار، وقال إن الطلب ارتفع 35% منذ 3 مارس 2023.
`;

async function read(t, options) {
  const page = await desk.visit(t, options);
  await addFiles(page, { name: 'visit.txt', text: VISIT });
  await state(page, 'done');
  await page.getByTestId('mention').first().waitFor();
  return page;
}

const yesterday = (page) => page.getByTestId('mention').filter({ hasText: /^أمس$/ });
const tip = (page, text) => page.getByTestId('tip').filter({ hasText: text });

async function set(page, date) {
  await page.getByTestId('date-open').click();
  await page.getByTestId('date-input').fill(date);
  await page.keyboard.press('Enter');
}

test('the date stands with where it was found; another is set by keyboard, and what is relative follows', async (t) => {
  const page = await read(t);
  assert.match(await page.getByTestId('date').innerText(), /١٢ يوليو ٢٠٢٥/);
  assert.match(await page.getByTestId('date-source').innerText(), /سطر التاريخ/);
  await yesterday(page).hover();
  await tip(page, '١١ يوليو ٢٠٢٥').waitFor();
  await page.getByTestId('date-open').focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-testid="date-input"]:focus').waitFor();
  await page.getByTestId('date-input').fill('2025-08-01');
  await page.keyboard.press('Enter');
  await page.getByTestId('date-source').filter({ hasText: 'حدّدتَه' }).waitFor();
  await page.locator('[data-testid="date-open"]:focus').waitFor();
  assert.match(await page.getByTestId('announcer').innerText(), /١ أغسطس ٢٠٢٥/);
  // A pointer that does not move is over nothing new.
  await page.mouse.move(0, 0);
  await yesterday(page).hover();
  await tip(page, '٣١ يوليو ٢٠٢٥').waitFor();
});

test('a day that is none is refused with what to do, and a given one can be taken back', async (t) => {
  const page = await read(t);
  await set(page, '');
  await page.getByRole('alert').filter({ hasText: 'أدخل اليوم والشهر والسنة' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('date-input').waitFor({ state: 'detached' });
  await set(page, '2025-08-01');
  await page.getByTestId('date-source').filter({ hasText: 'حدّدتَه' }).waitFor();
  await page.getByTestId('date-open').click();
  await page.getByTestId('date-forget').click();
  await page.getByTestId('date-source').filter({ hasText: 'سطر التاريخ' }).waitFor();
});

test('the exported record says the date that was given, and that it was', async (t) => {
  const page = await read(t);
  await set(page, '2025-08-01');
  await page.getByTestId('date-source').filter({ hasText: 'حدّدتَه' }).waitFor();
  await page.getByTestId('export-open').click();
  const { bytes } = await download(page, 'export-json');
  const [{ meta, mentions }] = JSON.parse(bytes.toString('utf8')).documents;
  assert.deepEqual([meta.published, meta.published_by], ['2025-08-01', 'given']);
  assert.equal(mentions.find((mention) => mention.text === 'أمس').iso, '2025-07-31');
});

test('dates stand in a table by time, are searched, and lead to their place', async (t) => {
  const page = await read(t);
  await page.getByTestId('view-table').click();
  await page.getByTestId('list-dates').click();
  await page.locator('th.c-value[aria-sort="ascending"]').waitFor();
  const values = await rows(page).locator('td.c-value').allInnerTexts();
  assert.deepEqual(values.slice(0, 2), ['٣ مارس ٢٠٢٣', '٢٠٢٤']);
  await page.locator('th.c-value').getByRole('button').click();
  await page.locator('th.c-value[aria-sort="descending"]').waitFor();
  assert.deepEqual((await rows(page).locator('td.c-value').allInnerTexts()).at(-1), '٣ مارس ٢٠٢٣');
  await page.getByTestId('table-search').fill('مارس');
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="table-row"]').length === 1);
  await rows(page).first().focus();
  await page.keyboard.press('Enter');
  await page.locator('mark.selected').filter({ hasText: '3 مارس 2023' }).waitFor();
});

test('amounts stand in a table by unit and size', async (t) => {
  const page = await read(t);
  await page.getByTestId('view-table').click();
  await page.getByTestId('list-amounts').click();
  await rows(page).first().waitFor();
  const written = await rows(page).locator('td.c-written').allInnerTexts();
  assert.deepEqual(written.slice(0, 3), ['190 مليون دولار', '12.5 مليون دولار', '35%']);
  assert.match(await rows(page).first().locator('td.c-sentence').innerText(), /ووقع عقدا/);
});
