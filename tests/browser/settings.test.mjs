// Language, theme, small screens, and what an assistive technology finds in every state.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { SCENE_NAMES, enter } from './support/scenes.mjs';
import { NARROW, WIDE, openSample, useDesk } from './support/visit.mjs';

const desk = useDesk();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test('English is one click away, and remembered', async (t) => {
  const page = await desk.visit(t);
  const root = page.locator('html');
  assert.deepEqual([await root.getAttribute('lang'), await root.getAttribute('dir')], ['ar', 'rtl']);
  await page.getByTestId('language-toggle').click();
  await page.locator('html[lang="en"][dir="ltr"]').waitFor();
  assert.match(await page.locator('main').innerText(), /Drop articles here/);
  await page.reload();
  await page.locator('html[lang="en"][dir="ltr"]').waitFor();
});

test('the theme follows the system until it is chosen, and is remembered', async (t) => {
  const page = await desk.visit(t, { theme: 'dark' });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await paper();
  await page.getByTestId('theme-toggle').click();
  await page.locator('html[data-theme="light"]').waitFor();
  const light = await paper();
  assert.notEqual(light, dark);
  await page.reload();
  await page.locator('html[data-theme="light"]').waitFor();
  assert.equal(await paper(), light);
});

test('a telephone has one column, nothing is cut off, and everything can be reached', async (t) => {
  const page = await desk.visit(t, { size: NARROW, touch: true });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.equal(await overflow(), 0, 'the first visit scrolls sideways');
  await openSample(page);
  await page.getByTestId('mention').first().tap();
  await page.getByTestId('card').locator('h2').waitFor();
  assert.equal(await overflow(), 0, 'the article scrolls sideways');
  await page.keyboard.press('Escape');
  await page.getByTestId('tab-table').tap();
  await page.getByTestId('table-row').first().waitFor();
  assert.equal(await overflow(), 0, 'the table scrolls sideways');
  await page.getByTestId('tab-articles').tap();
  await page.getByTestId('article-item').last().getByRole('button').first().tap();
  await page.getByTestId('reader').waitFor();
  await page.getByTestId('tab-legend').tap();
  await page.getByTestId('legend-item').first().waitFor();
});

for (const [name, size] of [['wide', WIDE], ['narrow', NARROW]]) {
  test(`the bar stays where it is: only what is inside the page scrolls, ${name}`, async (t) => {
    const page = await desk.visit(t, { size });
    await openSample(page);
    const excess = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    assert.equal(await excess(), 0, 'the article makes the page scroll');
    for (let steps = 0; steps < 30; steps += 1) await page.keyboard.press('j');
    await page.locator('mark.selected').waitFor();
    assert.deepEqual([await excess(), await page.evaluate(() => scrollY)], [0, 0]);
  });
}

for (const scene of ['empty', 'mixed', 'card', 'legend', 'date', 'row', 'namesakes', 'search', 'export', 'deep']) {
  test(`targets are large enough for a finger: ${scene}`, async (t) => {
    const page = await desk.visit(t, { size: NARROW, touch: true });
    await enter(scene, page, desk.site, t);
    // A heading has a line below its button, which belongs to both.
    const small = await page.locator('button:visible, select:visible').evaluateAll((controls) =>
      controls.filter((control) => {
        const { width, height } = control.getBoundingClientRect();
        return Math.min(width, height) < (control.closest('th') ? 43 : 44);
      }).map((control) => control.outerHTML));
    assert.deepEqual(small, []);
  });
}

test('nothing moves where less motion is asked for', async (t) => {
  const page = await desk.visit(t);
  await openSample(page);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      return [transitionDuration, animationDuration].some((times) => times.split(',').some((time) => parseFloat(time) > 0.01));
    }).length);
  assert.equal(moving, 0);
});

for (const language of ['ar', 'en']) {
  for (const [name, size] of [['wide', WIDE], ['narrow', NARROW]]) {
    test(`axe finds nothing serious, light and dark: ${language}, ${name}`, async (t) => {
      for (const scene of SCENE_NAMES) {
        await t.test(scene, async (t) => {
          const page = await desk.visit(t, { language, size });
          await enter(scene, page, desk.site, t);
          await page.evaluate(AXE);
          for (const colorScheme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme });
            const { violations } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
            const grave = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact));
            assert.deepEqual(grave.map(({ id, nodes }) => [colorScheme, id, ...nodes.slice(0, 3).map((node) => `${node.html}\n${node.failureSummary}`)]), []);
          }
        });
      }
    });
  }
}
