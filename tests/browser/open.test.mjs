// The first visit: what is asked of the network, what is shown, how fast.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BASE_PATH } from './support/server.mjs';
import { openSample, state, useDesk } from './support/visit.mjs';

const desk = useDesk();

test('the page opens under any path and asks for nothing but its own files', async (t) => {
  desk.site.requests.length = 0;
  const page = await desk.visit(t);
  await openSample(page);
  const { requests } = desk.site;
  assert.ok(requests.length > 3, 'hardly anything was requested');
  assert.deepEqual(requests.filter(({ path, status }) => !path.startsWith(BASE_PATH) || status !== 200), []);
});

test('the policy allows the page nothing but its own origin', async (t) => {
  const page = await desk.visit(t);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /\*|https?:|'unsafe-inline'|'unsafe-eval'/);
  assert.match(policy, /script-src [^;]*'sha256-/);
});

test('a request to another origin is refused by the policy', async (t) => {
  const page = await desk.visit(t, { tolerate: [/policy: connect-src/, /Content Security Policy/, /Failed to load/] });
  const refused = await page.evaluate(() => fetch('http://127.0.0.1:9/').then(() => false, () => true));
  assert.ok(refused);
});

test('nothing is stored but the choice of language and theme', async (t) => {
  const page = await desk.visit(t);
  await openSample(page);
  await page.getByTestId('theme-toggle').click();
  await page.getByTestId('language-toggle').click();
  const stored = await page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
  }));
  assert.ok(stored.local.length <= 2 && stored.local.every(([, value]) => value.length < 16), JSON.stringify(stored.local));
  assert.deepEqual({ ...stored, local: 0 }, { local: 0, session: 0, cookies: '', databases: 0 });
});

test('without the analyst the page says so and offers a way on', async (t) => {
  const release = desk.site.hold(/worker_bg\.wasm/);
  const page = await desk.visit(t);
  await page.getByTestId('open-sample').click();
  await state(page, 'working');
  await page.getByTestId('cancel').waitFor();
  release();
  await state(page, 'done');
});
