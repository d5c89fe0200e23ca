// The deep tier: off until asked for, loaded once from our own origin, kept, and refining in place what stands there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addFiles, state, useDesk } from './support/visit.mjs';

const desk = useDesk();
const MODEL = /rasid-deep\.bin/;
// Names that no lexicon knows and no title announces.
const ARTICLE = { name: 'unknown.txt', text: 'ووصل تشيفارا مونديلو إلى غوندارا قادما من بيرشلانيا.\n' };

const loads = () => desk.site.requests.filter(({ path }) => MODEL.test(path)).length;
/** A visit with the article open: without one there is nothing to read more deeply. */
async function reading(t, options) {
  const page = await desk.visit(t, options);
  await addFiles(page, ARTICLE);
  await state(page, 'done');
  return page;
}

const ready = (page) => page.locator('[data-deep="ready"]').waitFor({ timeout: 30_000 });

async function turnOn(page) {
  await page.getByTestId('deep-open').click();
  await page.getByTestId('deep-start').click();
  await ready(page);
}

test('deep reading is loaded when asked for, refines in place, and is kept', async (t) => {
  const before = loads();
  const page = await reading(t);
  const marks = page.locator('article mark');
  const fast = await marks.count();
  assert.equal(loads(), before, 'the model came unasked');
  assert.match(await page.getByTestId('deep-open').innerText(), /القراءة العميقة/);
  await turnOn(page);
  await page.getByRole('button', { name: 'القراءة العميقة مفعّلة' }).waitFor();
  await page.waitForFunction((fast) => document.querySelectorAll('article mark').length > fast, fast, { timeout: 30_000 });
  assert.equal(loads(), before + 1);
  await page.reload();
  await addFiles(page, ARTICLE);
  await ready(page);
  assert.equal(loads(), before + 1, 'the model was loaded a second time');
});

test('a download that fails says so and can be tried again', async (t) => {
  const page = await reading(t, { tolerate: [/rasid-deep/, /Failed to load resource/] });
  await page.route(MODEL, (route) => route.abort());
  await page.getByTestId('deep-open').click();
  await page.getByTestId('deep-start').click();
  await page.locator('[data-deep="failed"]').waitFor();
  await page.unroute(MODEL);
  await page.getByTestId('deep-retry').click();
  await ready(page);
});

test('deep reading can be broken off and turned off', async (t) => {
  const page = await reading(t);
  const letGo = desk.site.hold(MODEL);
  await page.getByTestId('deep-open').click();
  await page.getByTestId('deep-start').click();
  await page.getByTestId('deep-progress').waitFor();
  await page.getByTestId('deep-cancel').click();
  await page.locator('[data-deep="off"]').waitFor();
  letGo();
  await page.getByTestId('deep-start').click();
  await ready(page);
  await page.getByTestId('deep-stop').click();
  await page.locator('[data-deep="off"]').waitFor();
});
