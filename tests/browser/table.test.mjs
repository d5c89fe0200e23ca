// The summary table: what it shows, sorting, searching, filtering, the way from a row to its mentions, many rows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addFiles, openSample, state, useDesk } from './support/visit.mjs';
import { manyNames } from './support/articles.mjs';

const desk = useDesk();
const rows = (page) => page.getByTestId('table-row');
const names = (page) => rows(page).locator('td:first-child').allInnerTexts();
const column = (page, name) => rows(page).locator(`td.c-${name}`).allInnerTexts();

async function openTable(t, options) {
  const page = await desk.visit(t, options);
  await openSample(page);
  await page.getByTestId('view-table').click();
  await rows(page).first().waitFor();
  return page;
}

/** Clicks the head of a column and waits until it is sorted that way. */
async function sort(page, name, direction) {
  const head = page.locator(`th.c-${name}`);
  await head.getByRole('button').click();
  if ((await head.getAttribute('aria-sort')) !== direction) await head.getByRole('button').click();
  await page.locator(`th.c-${name}[aria-sort="${direction}"]`).waitFor();
}

test('a row has the name, English name, type, country, counts, first mention and spellings', async (t) => {
  const page = await openTable(t);
  const head = await page.getByTestId('table').locator('thead th').count();
  assert.equal(head, 8);
  await page.getByTestId('table-search').fill('Iraq');
  const row = rows(page).filter({ has: page.locator('td.c-name', { hasText: /^العراق$/ }) });
  await row.waitFor();
  const cell = (name) => row.locator(`td.c-${name}`).innerText();
  assert.equal(await cell('english'), 'Iraq');
  assert.match(await cell('type'), /بلد أو مدينة/);
  assert.match(await cell('country'), /العراق/);
  assert.match(await cell('mentions'), /[٠-٩\d]/);
  assert.match(await cell('first'), /الناصرية/);
  assert.match(await cell('spellings'), /العراق/);
});

test('columns sort both ways', async (t) => {
  const page = await openTable(t);
  const value = (text) => Number(text.replace(/[٠-٩]/g, (digit) => digit.charCodeAt(0) - 0x660).replace(/\D/g, ''));
  await sort(page, 'mentions', 'descending');
  const falling = (await column(page, 'mentions')).map(value);
  assert.deepEqual(falling, falling.toSorted?.((a, b) => b - a) ?? [...falling].sort((a, b) => b - a));
  await sort(page, 'mentions', 'ascending');
  const rising = (await column(page, 'mentions')).map(value);
  assert.deepEqual(rising, [...rising].sort((a, b) => a - b));
  await sort(page, 'name', 'ascending');
  const first = (await names(page))[0];
  await sort(page, 'name', 'descending');
  assert.notEqual((await names(page))[0], first);
});

for (const [typed, what] of [
  ['الاسكندريه', 'Arabic, without hamza and with another ending'],
  ['الإسكندريّة', 'Arabic, with a vowel mark'],
  ['alexandria', 'Latin, in small letters'],
]) {
  test(`the table is searched in ${what}`, async (t) => {
    const page = await openTable(t);
    const before = await rows(page).count();
    await page.getByTestId('table-search').fill(typed);
    await page.waitForFunction((count) => document.querySelectorAll('[data-testid="table-row"]').length < count, before);
    assert.ok((await names(page)).includes('الإسكندرية'));
  });
}

test('a search that finds nothing says so', async (t) => {
  const page = await openTable(t);
  await page.getByTestId('table-search').fill('xyzxyz');
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="table-row"]').length === 0);
  assert.match(await page.locator('main').innerText(), /\p{Script=Arabic}{4}/u);
});

test('the table is filtered by type', async (t) => {
  const page = await openTable(t);
  await page.getByTestId('table-kind').selectOption('PERS');
  await page.waitForFunction(() => new Set([...document.querySelectorAll('td.c-type')].map((cell) => cell.innerText)).size === 1);
  assert.match((await column(page, 'type'))[0], /شخص/);
});

test('a row leads to its mentions in their sentences, and a mention to its place', async (t) => {
  const page = await openTable(t);
  await page.getByTestId('table-search').fill('بغداد');
  await rows(page).first().click();
  const occurrence = page.getByTestId('occurrence').first();
  assert.match(await occurrence.innerText(), /بغداد/);
  await occurrence.click();
  const selected = page.locator('mark.selected');
  await selected.waitFor();
  assert.match(await selected.innerText(), /بغداد/);
  assert.ok(await selected.evaluate((mark) => {
    const { top, bottom } = mark.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }), 'the mention is in view');
});

test('the table is walked by keyboard', async (t) => {
  const page = await openTable(t);
  await rows(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByTestId('occurrence').first().waitFor();
  assert.equal(await page.locator('tr[aria-selected="true"]').getAttribute('data-row'), '2');
});

test('50,000 rows stay smooth', async (t) => {
  const page = await desk.visit(t);
  await addFiles(page, { name: 'names.txt', text: manyNames(50_000) });
  await state(page, 'done');
  await page.getByTestId('view-table').click();
  await rows(page).first().waitFor();
  const count = Number(await page.getByTestId('table').getAttribute('aria-rowcount'));
  assert.ok(count > 45_000, `only ${count} rows`);
  const { frames, drawn } = await page.evaluate(scrollThrough, 120);
  frames.sort((a, b) => a - b);
  const median = frames[Math.floor(frames.length / 2)];
  const slowest = frames[Math.floor(frames.length * 0.95)];
  t.diagnostic(`${count} rows, scrolled end to end in ${frames.length} frames: median ${median.toFixed(0)} ms, 95th percentile ${slowest.toFixed(0)} ms`);
  assert.ok(drawn < 200, `${drawn} rows are in the document`);
  await page.locator(`[data-testid="table-row"][data-row="${count - 2}"]`).waitFor();
  assert.ok(median <= 50, `a frame takes ${median.toFixed(0)} ms`);
  const typed = await page.evaluate(() => performance.now());
  await page.getByTestId('table-search').fill('سامي');
  await page.waitForFunction((count) => Number(document.querySelector('[data-testid="table"]').getAttribute('aria-rowcount')) < count, count);
  t.diagnostic(`searching them: ${((await page.evaluate(() => performance.now())) - typed).toFixed(0)} ms`);
});

/** In the page: scrolls the table from top to end, frame by frame; the time of each frame and the most rows drawn. */
async function scrollThrough(steps) {
  const place = document.querySelector('.table-place');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const frames = [];
  let drawn = 0;
  let before = await frame();
  for (let step = 1; step <= steps; step += 1) {
    place.scrollTop = (place.scrollHeight * step) / steps;
    const now = await frame();
    frames.push(now - before);
    before = now;
    drawn = Math.max(drawn, document.querySelectorAll('[data-testid="table-row"]').length);
  }
  return { frames, drawn };
}
