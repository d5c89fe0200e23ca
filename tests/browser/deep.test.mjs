// The deep tier: off until asked for, loaded once from our own origin, kept, and refining in place what stands there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARCHAEOLOGY, SUMMIT } from './support/articles.mjs';
import { MODEL_FILE, printed } from './support/command.mjs';
import { addFiles, download, state, useDesk } from './support/visit.mjs';

const desk = useDesk();
const MODEL = /rasid-deep\.bin/;
const ENCODER = /encoder(-relaxed)?_bg\.wasm/;
// Names that no lexicon knows and no title announces.
const ARTICLE = { name: 'unknown.txt', text: 'ووصل تشيفارا مونديلو إلى غوندارا قادما من بيرشلانيا.\n' };

const loads = (what = MODEL) => desk.site.requests.filter(({ path }) => what.test(path)).length;
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
  const [before, encoders] = [loads(), loads(ENCODER)];
  const page = await reading(t);
  const marks = page.locator('article mark');
  const fast = await marks.count();
  assert.deepEqual([loads(), loads(ENCODER)], [before, encoders], 'the deep tier came unasked');
  assert.match(await page.getByTestId('deep-open').innerText(), /القراءة العميقة/);
  await turnOn(page);
  await page.getByRole('button', { name: 'القراءة العميقة مفعّلة' }).waitFor();
  await page.waitForFunction((fast) => document.querySelectorAll('article mark').length > fast, fast, { timeout: 30_000 });
  assert.deepEqual([loads(), loads(ENCODER)], [before + 1, encoders + 1]);
  await page.reload();
  await addFiles(page, ARTICLE);
  await ready(page);
  assert.deepEqual([loads(), loads(ENCODER)], [before + 1, encoders + 1], 'it was loaded a second time');
});

test('deep reading finds what the command finds, with relaxed SIMD and without', async (t) => {
  const files = [{ name: 'summit.txt', text: SUMMIT }, { name: 'archaeology.txt', text: ARCHAEOLOGY }, ARTICLE];
  const read = async (encoder, before) => {
    const page = await desk.visit(t, { before });
    await addFiles(page, ...files);
    await state(page, 'done');
    const earlier = loads(encoder);
    await turnOn(page);
    assert.equal(loads(encoder), earlier + 1);
    await page.keyboard.press('Escape');
    for (;;) {
      await page.getByTestId('export-open').click();
      const { documents } = JSON.parse((await download(page, 'export-json')).bytes.toString('utf8'));
      if (documents.every(({ model }) => model)) return documents;
    }
  };
  const relaxed = await read(/encoder-relaxed_bg/);
  const plain = await read(/encoder_bg/, () => (WebAssembly.validate = () => false));
  assert.deepEqual(relaxed, plain);
  const expected = printed(t, files, '--model', 'deep', '--model-file', MODEL_FILE);
  if (expected) assert.deepEqual(plain, expected);
});

test('both builds of the encoder give the same scores, bit for bit', async (t) => {
  const page = await desk.visit(t);
  const digests = await page.evaluate(scoresOf, { words: SUMMIT.split(/\s+/), files: ['encoder_bg.wasm', 'encoder-relaxed_bg.wasm'] });
  t.diagnostic(digests.map(({ file, rate }) => `${file}: ${rate} words a second`).join('; '));
  assert.equal(digests[0].digest, digests[1].digest);
});

/** In the page: for each module, a digest of its scores of these words, and how many words it reads in a second, at best. */
async function scoresOf({ words, files }) {
  const bytesAt = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
  const number = (value) => (value < 128 ? [value] : [(value % 128) + 128, ...number(Math.floor(value / 128))]);
  const text = (word) => [...new TextEncoder().encode(word)];
  const packet = [1, ...number(words.length), ...words.flatMap((word) => [...number(text(word).length), ...text(word)])];
  const model = await bytesAt('rasid-deep.bin');
  return Promise.all(files.map(async (file) => {
    const { exports } = (await WebAssembly.instantiate(await bytesAt(file), {})).instance;
    const ask = (name, bytes) => {
      // Whatever is called may grow the memory, which is another then.
      const room = exports.room(bytes.length);
      new Uint8Array(exports.memory.buffer, room, bytes.length).set(bytes);
      const length = exports[name]();
      return new Uint8Array(exports.memory.buffer, exports.answer(), length);
    };
    ask('read', model);
    let [best, scores] = [Infinity];
    for (let round = 0; round < 20; round += 1) {
      const start = performance.now();
      scores = ask('score', packet);
      best = Math.min(best, performance.now() - start);
    }
    return { file, digest: scores.join(), rate: Math.round((words.length / best) * 1000) };
  }));
}

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
