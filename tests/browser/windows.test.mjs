// Windows of all sizes: a telephone, low and enlarged ones, very wide ones; a system of few colours; paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARCHAEOLOGY, SUMMIT } from './support/articles.mjs';
import { NARROW, WIDE, addFiles, openSample, removeAll, state, useDesk } from './support/visit.mjs';

const desk = useDesk();
const SMALL = { width: 320, height: 568 };
/** A window of 1440 × 900 at twice the size. */
const ENLARGED = { width: 720, height: 450 };
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** How far below the lower edge of the selected mention the card begins; and how far below the bar its upper edge is. */
function room(page) {
  return page.evaluate(() => {
    const at = (selector) => document.querySelector(selector).getBoundingClientRect();
    const [mark, card, text] = [at('mark.selected'), at('.card.selected'), at('.reading')];
    return { above: mark.top - text.top, below: card.top - mark.bottom };
  });
}

for (const [name, size] of [['a telephone', NARROW], ['a small telephone', SMALL], ['an enlarged window', ENLARGED]]) {
  test(`the card never covers the word that was touched: ${name}`, async (t) => {
    const page = await desk.visit(t, { size, touch: true });
    await addFiles(page, { name: 'long.txt', text: SUMMIT + ARCHAEOLOGY });
    await state(page, 'done');
    const marks = page.locator('mark[data-depth="0"]');
    const count = await marks.count();
    for (const place of [count - 1, 0, Math.floor(count / 2), count - 2, 7]) {
      // At the lower edge of the text, where the card is going to be.
      await page.keyboard.press('Escape');
      await marks.nth(place).evaluate((mark) => mark.scrollIntoView({ block: 'end' }));
      await marks.nth(place).evaluate((mark) => mark.click());
      await page.locator('mark.selected').waitFor();
      const { above, below } = await room(page);
      assert.ok(above >= 0 && below >= 0, `mention ${place}: ${above} above, ${below} below`);
    }
    for (let steps = 0; steps < 12; steps += 1) {
      await page.getByTestId('card-next').click();
      const { above, below } = await room(page);
      assert.ok(above >= 0 && below >= 0, `${steps} on: ${above} above, ${below} below`);
    }
  });
}

for (const [name, size] of [['a small telephone', SMALL], ['an enlarged window', ENLARGED]]) {
  test(`what is higher than the window is reached from its beginning: ${name}`, async (t) => {
    const page = await desk.visit(t, { size });
    const [top, end] = await page.locator('.welcome').evaluate((welcome) => {
      const at = (element) => element.getBoundingClientRect();
      welcome.scrollTop = 0;
      const top = at(welcome.querySelector('.promise')).top - at(welcome).top;
      welcome.scrollTop = welcome.scrollHeight;
      return [top, at(welcome).bottom - at(welcome.querySelector('.privacy')).bottom];
    });
    assert.ok(top >= 0 && end >= 0, `the first words are at ${top}, the last at ${end}`);
    await openSample(page);
    await page.getByTestId('tab-articles').click();
    const sheet = page.getByTestId('article-list');
    await sheet.evaluate((sheet) => (sheet.scrollTop = sheet.scrollHeight));
    assert.ok(await page.getByTestId('remove-all').evaluate((last) => {
      const { left, top } = last.getBoundingClientRect();
      return last.contains(document.elementFromPoint(left + 20, top + 20));
    }), 'the end of the list cannot be reached');
  });
}

for (const width of [320, 720, 961, 1024, 1280, 2560]) {
  test(`nothing is cut off and no column is narrower than its words: ${width} pixels`, async (t) => {
    const page = await desk.visit(t, { size: { width, height: 800 } });
    assert.equal(await overflow(page), 0, 'the first visit scrolls sideways');
    for (const language of ['ar', 'en']) {
      if (language === 'ar') await openSample(page);
      else await page.getByTestId('language-toggle').click();
      await page.locator('[data-testid="view-table"]:visible, [data-testid="tab-table"]:visible').first().click();
      await page.getByTestId('table-row').first().waitFor();
      for (const list of ['entities', 'dates', 'amounts']) {
        await page.getByTestId(`list-${list}`).click();
        await page.getByTestId('table-row').first().waitFor();
        const cut = await page.locator('th:visible').evaluateAll((heads) => heads
          .filter((head) => [head, ...head.children].some((part) => part.scrollWidth > part.clientWidth + 1) || head.clientWidth < 64)
          .map((head) => `${head.textContent} (${head.clientWidth})`));
        assert.deepEqual(cut, [], `${language}, ${list}`);
        assert.equal(await overflow(page), 0, `${language}, ${list}: the page scrolls sideways`);
      }
      const bar = await page.locator('.bar').evaluate((bar) => bar.scrollWidth - bar.clientWidth);
      assert.equal(bar, 0, `${language}: the bar is too narrow`);
    }
  });
}

test('where nothing can be dropped, dropping is not spoken of', async (t) => {
  for (const [touch, said] of [[false, /^أفلت/], [true, /^أضف/]]) {
    const page = await desk.visit(t, { size: NARROW, touch });
    assert.match(await page.locator('#drop-title').innerText(), said);
  }
});

test('the types are there from the table too, and not where there are none', async (t) => {
  const page = await desk.visit(t, { size: NARROW, touch: true });
  await openSample(page);
  await page.getByTestId('tab-table').tap();
  await page.getByTestId('tab-legend').tap();
  await page.locator('.legend.unfolded').waitFor();
  await page.getByTestId('tab-articles').tap();
  await removeAll(page);
  await addFiles(page, { name: 'latin.txt', text: 'Nothing Arabic in it.\n' });
  await page.getByTestId('reader').waitFor();
  assert.ok(await page.getByTestId('tab-legend').isDisabled());
});

test('in a system of few colours, what is chosen can be told', async (t) => {
  const page = await desk.visit(t);
  await openSample(page);
  await page.emulateMedia({ forcedColors: 'active' });
  const line = (selector) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).outlineStyle);
  assert.deepEqual([await line('.view[aria-pressed="true"]'), await line('.view[aria-pressed="false"]')], ['solid', 'none']);
  assert.equal(await line('.article [aria-current]'), 'solid');
  await page.getByTestId('view-table').click();
  await page.getByTestId('table-row').first().click();
  await page.locator('tr[aria-selected="true"]').waitFor();
  await page.getByTestId('table-search').focus();
  assert.deepEqual([await line('tr[aria-selected="true"]'), await line('tr[aria-selected="false"]')], ['solid', 'none']);
});

for (const theme of ['light', 'dark']) {
  test(`on paper there are ink, the lines and what they mean, and no controls: ${theme}`, async (t) => {
    const page = await desk.visit(t, { theme, size: WIDE });
    await openSample(page);
    await page.getByTestId('mention').first().click();
    await page.emulateMedia({ media: 'print', colorScheme: theme });
    // As wide as a sheet.
    await page.setViewportSize({ width: 720, height: 1000 });
    const colour = (selector) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).color);
    assert.deepEqual([await colour('.reader time'), await colour('.reader p')], ['rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
    assert.equal(await page.locator('.bar:visible, .tabs:visible, .articles:visible, .card:visible').count(), 0);
    assert.ok(await page.getByTestId('legend').isVisible(), 'nothing says what the lines mean');
    const gap = await page.evaluate(() => {
      const [text, legend] = ['.reader', '.legend'].map((part) => document.querySelector(part).getBoundingClientRect());
      return legend.top - text.bottom;
    });
    assert.ok(gap < 60, `the legend stands ${gap} pixels below the text`);
  });
}
