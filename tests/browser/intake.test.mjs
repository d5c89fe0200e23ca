// How articles come in: dropped, chosen, pasted, as a folder; broken ones; cancelling and removing.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ARCHAEOLOGY, BRIEF, SUMMIT, folderOf } from './support/articles.mjs';
import { addFiles, dropPaths, openSample, removeAll, state, useDesk } from './support/visit.mjs';

const desk = useDesk();
const items = (page, status) => page.locator(`[data-testid="article-item"][data-status="${status}"]`);

test('a file is dropped anywhere on the page', async (t) => {
  const folder = folderOf(t, { 'brief.txt': BRIEF });
  const page = await desk.visit(t);
  await dropPaths(page, join(folder, 'brief.txt'));
  await state(page, 'done');
  assert.equal(await items(page, 'done').count(), 1);
  await page.getByTestId('mention').filter({ hasText: 'موسكو' }).waitFor();
});

test('a folder is dropped with everything in it', async (t) => {
  const files = Object.fromEntries(Array.from({ length: 130 }, (_, at) => [`news/${at % 7}/article-${at}.txt`, `${BRIEF}\n${at}`]));
  const folder = folderOf(t, files);
  const page = await desk.visit(t);
  await dropPaths(page, join(folder, 'news'));
  await state(page, 'done');
  assert.equal(await items(page, 'done').count(), 130);
});

test('text is pasted', async (t) => {
  const page = await desk.visit(t);
  await page.getByTestId('paste-open').click();
  assert.ok(await page.getByTestId('paste-submit').isDisabled(), 'there is nothing to analyse yet');
  await page.getByTestId('paste-text').fill(BRIEF);
  await page.getByTestId('paste-submit').click();
  await state(page, 'done');
  assert.match(await page.getByTestId('reader').innerText(), /سيرجي لافروف/);
});

test('the example opens with one click', async (t) => {
  const page = await desk.visit(t);
  await openSample(page);
  assert.equal(await items(page, 'done').count(), 2);
  assert.ok((await page.getByTestId('mention').count()) > 20);
});

test('the article is shown as it was written', async (t) => {
  const page = await desk.visit(t);
  await addFiles(page, { name: 'archaeology.txt', text: ARCHAEOLOGY });
  await state(page, 'done');
  const squeezed = (text) => text.replace(/\s+/g, ' ').trim();
  const shown = squeezed(await page.getByTestId('reader').evaluate((reader) =>
    [...reader.querySelectorAll('[data-block]')].map((block) => block.textContent).join(' ')));
  assert.equal(shown, squeezed(ARCHAEOLOGY));
});

test('broken files are named and do not stop the others', async (t) => {
  const page = await desk.visit(t);
  await addFiles(
    page,
    { name: 'good.txt', text: SUMMIT },
    { name: 'empty.txt', text: '' },
    { name: 'picture.png', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    { name: 'also-good.txt', text: BRIEF },
  );
  await state(page, 'done');
  assert.equal(await items(page, 'done').count(), 2);
  const failed = items(page, 'failed');
  assert.deepEqual((await failed.evaluateAll((rows) => rows.map((row) => row.dataset.name))).sort(), ['empty.txt', 'picture.png']);
  for (const error of await failed.getByTestId('article-error').allInnerTexts()) assert.match(error, /\p{Script=Arabic}{3}/u);
});

test('where everything failed, the page says so and what to do', async (t) => {
  const page = await desk.visit(t);
  await addFiles(page, { name: 'empty.txt', text: '' });
  await state(page, 'failed');
  assert.match(await page.locator('main').innerText(), /\p{Script=Arabic}{3}/u);
});

test('files in other encodings are read, and the page says which', async (t) => {
  const page = await desk.visit(t);
  // «القاهرة» three times in windows-1256, in a sentence.
  const bytes = Buffer.from('d2c7d120c7e1d1c6edd320c7e1e3d5d1ed20e3cfede4c920c7e1dee5d1c920ddc820c7e1c7cbe4ede42e20', 'hex');
  await addFiles(page, { name: 'old.txt', bytes: Buffer.concat([bytes, bytes, bytes, bytes]) });
  await state(page, 'done');
  assert.match(await page.getByTestId('reader').innerText(), /windows-1256[\s\S]*الرئيس المصري/i);
});

test('work is stopped, what was done stays, and a stopped article can be tried again', async (t) => {
  const page = await desk.visit(t);
  await addFiles(page, { name: 'first.txt', text: BRIEF });
  await state(page, 'done');
  // The next analyst, which takes the place of the one that is stopped, is kept waiting.
  const release = desk.site.hold(/worker_bg\.wasm/);
  t.after(release);
  await page.evaluate(dropLongAndBrief, BRIEF);
  // While the long one is still read from the disk there is no analyst to stop.
  await items(page, 'working').waitFor();
  await page.getByTestId('cancel').click();
  await state(page, 'done');
  assert.equal(await items(page, 'done').count(), 1);
  assert.equal(await items(page, 'cancelled').count(), 2);
  await items(page, 'cancelled').last().getByTestId('retry').click();
  await state(page, 'working');
  release();
  await state(page, 'done');
  assert.equal(await items(page, 'done').count(), 2);
});

/** In the page: drops a file that takes some seconds, and a short one after it. */
function dropLongAndBrief(text) {
  const transfer = new DataTransfer();
  transfer.items.add(new File([text.repeat(100_000)], 'long.txt'));
  transfer.items.add(new File([text], 'brief.txt'));
  document.querySelector('main').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
}

test('an article is removed, and all are', async (t) => {
  const page = await desk.visit(t);
  await openSample(page);
  await items(page, 'done').first().getByTestId('remove').click();
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="article-item"]').length === 1);
  await page.getByTestId('remove-all').click();
  await page.getByTestId('remove-all').filter({ hasText: 'مقال' }).waitFor();
  await page.mouse.move(0, 0);
  await page.getByTestId('remove-all').filter({ hasNotText: 'مقال' }).waitFor();
  assert.equal(await items(page, 'done').count(), 1, 'one press must not remove all');
  await removeAll(page);
});

test('the live region says what happened', async (t) => {
  const page = await desk.visit(t);
  await openSample(page);
  await page.getByTestId('announcer').filter({ hasText: 'مقالان' }).waitFor({ state: 'attached' });
});
