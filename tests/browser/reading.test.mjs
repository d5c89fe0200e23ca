// The article and its highlights: shaping, nesting, the legend, the card, the keyboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BRIEF, JOINTS, SUMMIT, articleOf } from './support/articles.mjs';
import { enter } from './support/scenes.mjs';
import { addFiles, openSample, state, useDesk } from './support/visit.mjs';

const desk = useDesk();
const mention = (page, text) => page.getByTestId('mention').filter({ hasText: new RegExp(`^${text}$`) });

async function read(t, text, options) {
  const page = await desk.visit(t, options);
  await addFiles(page, { name: 'article.txt', text });
  await state(page, 'done');
  await page.getByTestId('mention').first().waitFor();
  return page;
}

test('a highlight leaves the one-letter words before a name outside', async (t) => {
  const page = await read(t, BRIEF);
  const marked = await page.getByTestId('mention').allInnerTexts();
  for (const name of ['سيرجي لافروف', 'الصين', 'فرنسا', 'روسيا', 'بكين']) assert.ok(marked.includes(name), `${name} in ${marked}`);
  for (const wrong of ['بالصين', 'وبفرنسا', 'بفرنسا', 'وقال']) assert.ok(!marked.includes(wrong), wrong);
});

test('mentions inside mentions are marks inside marks', async (t) => {
  const page = await read(t, BRIEF);
  const office = page.locator('mark[data-kind="OCC"]').filter({ hasText: 'وزير الخارجية الروسي' });
  assert.deepEqual(await office.locator('mark').allInnerTexts(), ['الخارجية', 'الروسي']);
  assert.equal(await office.locator('mark[data-kind="NORP"]').getAttribute('data-depth'), '1');
});

for (const theme of ['light', 'dark']) {
  test(`a highlight moves no letter and breaks no joining: the same ink with it and without, ${theme}`, async (t) => {
    const page = await read(t, JOINTS, { theme });
    // Marks without colour and lines, against marks torn from their words, and against the text without marks.
    const bare = `mark { background: none !important; text-decoration: none !important; color: inherit !important;
      outline: none !important; box-shadow: none !important; border-color: transparent !important }`;
    await wear(page, bare);
    const marked = await blocks(page);
    await wear(page, `${bare} mark { display: inline-block }`);
    const torn = await blocks(page);
    for (const item of await page.getByTestId('legend-item').all()) await item.click();
    await page.waitForFunction(() => document.querySelectorAll('[data-testid="reader"] mark').length === 0);
    const plain = await blocks(page);
    assert.equal(plain.length, JOINTS.trim().split('\n').length);
    assert.ok((await differing(page, plain, torn)).length > 2, 'the comparison would not notice torn words');
    assert.deepEqual(await differing(page, plain, marked), []);
  });
}

/** A style sheet on top of the page's, as scripts may set one under the policy. */
function wear(page, css) {
  return page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
    document.activeElement?.blur();
  }, css);
}

/** A picture of every block of the article. */
async function blocks(page) {
  const pictures = [];
  for (const block of await page.getByTestId('reader').locator('[data-block]').all()) {
    pictures.push((await block.screenshot()).toString('base64'));
  }
  return pictures;
}

/** The places at which ink is in one picture and not in the other. Less than half a shade is a glyph on another fraction of a pixel. */
function differing(page, ones, others) {
  return page.evaluate(async ([ones, others]) => {
    const pixels = async (png) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
      canvas.drawImage(image, 0, 0);
      return canvas.getImageData(0, 0, image.width, image.height).data;
    };
    const found = [];
    for (const [at, one] of ones.entries()) {
      const [a, b] = [await pixels(one), await pixels(others[at])];
      if (a.length !== b.length || a.some((value, place) => Math.abs(value - b[place]) > 110)) found.push(at);
    }
    return found;
  }, [ones, others]);
}

test('numbers, Latin words and quotation marks stay where they belong', async (t) => {
  const page = await read(t, 'قال المتحدث باسم الاتحاد الأوروبي (EU) إن 12 دولة وافقت يوم 14 أكتوبر 2025: «نعم لموسكو».\n');
  const order = await page.getByTestId('reader').evaluate((reader) => {
    const text = document.createTreeWalker(reader.querySelector('[data-block]'), NodeFilter.SHOW_TEXT);
    const found = {};
    for (let node = text.nextNode(); node; node = text.nextNode()) {
      for (const word of ['قال', 'EU', '12', '2025', 'لموسكو', 'موسكو']) {
        const at = node.data.indexOf(word);
        if (at < 0 || found[word]) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        const { left, top } = range.getBoundingClientRect();
        found[word] = { left, top };
      }
    }
    return found;
  });
  const sameLine = (a, b) => Math.abs(order[a].top - order[b].top) < 8;
  assert.ok(order['قال'] && order.EU && order['12']);
  // Right to left: what comes later on the same line stands further left.
  for (const [earlier, later] of [['قال', 'EU'], ['EU', '12']]) {
    if (sameLine(earlier, later)) assert.ok(order[later].left < order[earlier].left, `${later} after ${earlier}`);
  }
});

test('the legend counts the types and hides them', async (t) => {
  const page = await read(t, SUMMIT);
  const before = await page.locator('mark[data-kind="GPE"]').count();
  const item = page.locator('[data-testid="legend-item"][data-kind="GPE"]');
  assert.equal(await item.getAttribute('aria-pressed'), 'true');
  assert.match(await item.innerText(), /\d|[٠-٩]/);
  await item.click();
  await page.waitForFunction(() => !document.querySelector('mark[data-kind="GPE"]'));
  assert.equal(await item.getAttribute('aria-pressed'), 'false');
  await item.click();
  await page.waitForFunction((count) => document.querySelectorAll('mark[data-kind="GPE"]').length === count, before);
});

test('types are told apart without colour', async (t) => {
  const page = await read(t, SUMMIT);
  const badges = await page.getByTestId('legend-item').evaluateAll((items) => items.map((item) => item.querySelector('span, svg')?.textContent?.trim()));
  assert.equal(new Set(badges).size, badges.length, `badges repeat: ${badges}`);
  const lines = await page.getByTestId('reader').evaluate((reader) => {
    const styles = {};
    for (const mark of reader.querySelectorAll('mark[data-depth="0"]')) {
      const { textDecorationStyle, textDecorationLine, backgroundImage } = getComputedStyle(mark);
      (styles[mark.dataset.kind] ??= `${textDecorationLine} ${textDecorationStyle} ${backgroundImage}`);
    }
    return styles;
  });
  assert.notEqual(lines.PERS, lines.GPE);
});

test('a click on a mention tells its type, entity, English name, confidence, evidence and other mentions', async (t) => {
  const page = await read(t, BRIEF);
  await mention(page, 'الصين').first().click();
  const card = page.getByTestId('card');
  await card.filter({ hasText: 'China' }).waitFor();
  const text = await card.innerText();
  assert.match(text, /بلد أو مدينة/);
  assert.match(text, /%|٪/);
  assert.match(text, /المعجم/);
  assert.ok((await card.locator('.context').count()) >= 2, 'its other mentions');
});

test('hovering shows the card too', async (t) => {
  const page = await read(t, BRIEF);
  await mention(page, 'موسكو').hover();
  await page.getByTestId('card').filter({ hasText: 'Moscow' }).waitFor();
});

test('the keyboard goes from mention to mention and back', async (t) => {
  const page = await read(t, BRIEF);
  const selected = () => page.locator('mark.selected').evaluate((mark) => Number(mark.dataset.mention));
  await page.keyboard.press('j');
  const first = await selected();
  await page.keyboard.press('j');
  await page.waitForFunction((before) => Number(document.querySelector('mark.selected')?.dataset.mention) > before, first);
  await page.keyboard.press('k');
  await page.waitForFunction((before) => Number(document.querySelector('mark.selected')?.dataset.mention) === before, first);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('mark.selected'));
});

test('a whole visit without a mouse', async (t) => {
  const page = await desk.visit(t);
  const press = (key) => page.keyboard.press(key);
  const focused = () => page.evaluate(() => document.activeElement?.dataset?.testid ?? document.activeElement?.className ?? '');
  for (let steps = 0; (await focused()) !== 'open-sample'; steps += 1) {
    assert.ok(steps < 20, 'the example cannot be reached with the tab key');
    await press('Tab');
    const outline = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement.closest('label') ?? document.activeElement);
      return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    });
    assert.ok(outline, `the focus is not visible on ${await focused()}`);
  }
  await press('Enter');
  await state(page, 'done');
  await press('j');
  await page.locator('mark.selected').waitFor();
  assert.match(await page.getByTestId('announcer').innerText(), /\p{Script=Arabic}/u);
  await press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('روما');
  await page.getByRole('dialog').getByText('روما').first().waitFor();
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('the tab key selects the mention that it comes to', async (t) => {
  const page = await read(t, BRIEF);
  await page.locator('mark[tabindex="0"]').focus();
  await page.locator('mark.selected:focus').waitFor();
  await page.getByTestId('card').locator('h2').waitFor();
});

test('the focus is never lost: it stays in a dialog, comes back from it, and outlives what it was on', async (t) => {
  const page = await desk.visit(t);
  const press = (key) => page.keyboard.press(key);
  const focus = (selector) => page.locator(`${selector}:focus`).waitFor();
  await page.getByTestId('paste-open').focus();
  await press('Enter');
  await focus('#paste-text');
  await press('Tab');
  await focus('[role="dialog"] header button');
  await press('Escape');
  await focus('[data-testid="paste-open"]');
  await openSample(page);
  await focus('main');
  await page.getByTestId('export-open').focus();
  await press('Enter');
  await press('Tab');
  await focus('[data-testid="export-csv"]');
  await press('Escape');
  await focus('[data-testid="export-open"]');
  await press('Control+k');
  await page.keyboard.type('العراق');
  await page.getByTestId('search-result').first().waitFor();
  await press('Enter');
  await focus('main');
  await page.getByTestId('remove').first().focus();
  await press('Enter');
  await focus('[data-testid="article-list"] button');
  await page.getByTestId('remove-all').focus();
  await press('Enter');
  await press('Enter');
  await state(page, 'empty');
  await focus('main');
});

test('an article of 2 MB is read to the end and the page stays awake', async (t) => {
  const page = await desk.visit(t);
  const marker = 'وانتهى المقال في بيونغ يانغ.';
  await addFiles(page, { name: 'long.txt', text: `${articleOf(2_000_000)}\n\n${marker}\n` });
  await state(page, 'done');
  assert.match(await page.getByTestId('reader').evaluate((reader) => reader.textContent.slice(-200)), /بيونغ يانغ/);
});

test('where a place lies goes to the clipboard, and that is heard', async (t) => {
  const page = await desk.visit(t);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await enter('card', page, desk.site, t);
  await page.getByTestId('copy').click();
  await page.getByTestId('announcer').filter({ hasText: /نُسخ/ }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^-?\d+\.\d\d, -?\d+\.\d\d$/);
});
