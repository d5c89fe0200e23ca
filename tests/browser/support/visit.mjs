// A visit to the page: a fresh profile, the page open, and everything that goes wrong written down.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './browser.mjs';
import { serve } from './server.mjs';

export const SITE = process.env.RASID_SITE ?? fileURLToPath(new URL('../../../dist', import.meta.url));
export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 390, height: 844 };

/** One server and one browser for all tests of a file: `const desk = useDesk();`, then `await desk.visit(t)`. */
export function useDesk() {
  const desk = {};
  before(async () => {
    desk.site = await serve(SITE);
    desk.browser = await launchBrowser();
  });
  after(async () => {
    await desk.browser?.close();
    await desk.site?.close();
  });
  desk.visit = (t, options) => visit(desk, t, options);
  return desk;
}

/**
 * Opens the page; `before` is run in it before its own scripts. When the test ends without an error of its own, the visit must have been clean: no error in the
 * console, nothing against the policy, no request to anyone else.
 */
async function visit({ site, browser }, t, { size = WIDE, theme = 'light', language = 'ar', touch = false, tolerate = [], before } = {}) {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    hasTouch: touch,
    locale: 'ar',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  const problems = [];
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!['blob:', 'data:'].includes(protocol) && origin !== site.origin) problems.push(`a request left the origin: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  t.after(async () => {
    await context.close();
    assert.deepEqual(problems.filter((problem) => !tolerate.some((known) => known.test(problem))), []);
  });
  await page.goto(site.url);
  await state(page, 'empty');
  if (language === 'en') await toLanguage(page, language);
  return page;
}

/** Changes the interface to the other language, which is this one. */
export async function toLanguage(page, language) {
  await page.getByTestId('language-toggle').click();
  await page.locator(`html[lang="${language}"]`).waitFor();
}

/** Waits until the page is in a state: empty, working, failed or done. */
export function state(page, name) {
  return page.locator(`main[data-state="${name}"]`).waitFor();
}

/** Opens the example and waits until both of its articles are done. */
export async function openSample(page) {
  await page.getByTestId('open-sample').first().click();
  await state(page, 'done');
}

/** Removes all articles: the button asks back once. */
export async function removeAll(page) {
  await page.getByTestId('remove-all').click();
  await page.getByTestId('remove-all').click();
  await state(page, 'empty');
}

/** Adds files through the file field: `{ name, text }` or `{ name, bytes }`. */
export async function addFiles(page, ...files) {
  await page.getByTestId('file-input').first().setInputFiles(
    files.map(({ name, text, bytes }) => ({ name, mimeType: 'text/plain', buffer: bytes ?? Buffer.from(text) })),
  );
}

/** Drops files or folders, by their paths, on the middle of the page, as a hand does. */
export function dropPaths(page, ...files) {
  return drag(page, ['dragEnter', 'dragOver', 'drop'], files);
}

/** Holds files over the middle of the page. */
export function dragOver(page, ...files) {
  return drag(page, ['dragEnter', 'dragOver'], files);
}

async function drag(page, steps, files) {
  const { width, height } = page.viewportSize();
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of steps) {
    await client.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data });
  }
  await client.detach();
}

/** The export with this test id, as bytes, by the file name that the page gives it. */
export async function download(page, testId) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId(testId).click()]);
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
}
