// The states that a visitor can meet, each entered the way a visitor does. Used by the tests and for the screenshots.
import { fileURLToPath } from 'node:url';
import { BRIEF, LATIN, MINISTER, NAMESAKE, NAMESAKES, SUMMIT } from './articles.mjs';
import { addFiles, dragOver, openSample, state } from './visit.mjs';

const SCENES = {
  /** The first visit. */
  async empty() {},

  /** The field to paste into. */
  async paste(page) {
    await page.getByTestId('paste-open').first().click();
    await page.getByTestId('paste-text').fill(BRIEF);
  },

  /** Files are dragged over the page. */
  async drag(page) {
    await dragOver(page, fileURLToPath(import.meta.url));
    await page.locator('.drop-veil').waitFor();
  },

  /** Articles wait for an analyst that is still being loaded. */
  async working(page, site, t) {
    t.after(site.hold(/worker_bg\.wasm/));
    await page.reload();
    await state(page, 'empty');
    await page.getByTestId('open-sample').first().click();
    await state(page, 'working');
  },

  /** All work was stopped. */
  async cancelled(page, site, t) {
    await this.working(page, site, t);
    await showArticles(page);
    await page.getByTestId('cancel').click();
    await state(page, 'failed');
  },

  /** Nothing could be analysed. */
  async failed(page) {
    await addFiles(page, { name: 'empty.txt', text: '' }, { name: 'picture.png', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') });
    await state(page, 'failed');
    await showArticles(page);
  },

  /** Some articles done, some failed. */
  async mixed(page) {
    await addFiles(page, { name: 'summit.txt', text: SUMMIT }, { name: 'empty.txt', text: '' }, { name: 'brief.txt', text: BRIEF });
    await state(page, 'done');
    await showArticles(page);
  },

  /** An article of which the reader should know something. */
  async warning(page) {
    await addFiles(page, { name: 'latin.txt', text: LATIN });
    await page.getByTestId('reader').locator('.warning').waitFor();
  },

  /** An article with its highlights. */
  async reading(page) {
    await openSample(page);
    await page.getByTestId('mention').first().waitFor();
  },

  /** A mention is selected and its card open. */
  async card(page) {
    await this.reading(page);
    await page.locator('mark[data-kind="GPE"]').first().click();
    await page.getByTestId('card').locator('h2').waitFor();
  },

  /** The card of a person whose offices are known. */
  async person(page) {
    await addFiles(page, { name: 'minister.txt', text: MINISTER });
    await page.locator('mark[data-kind="PERS"]').first().click();
    await page.getByTestId('terms').scrollIntoViewIfNeeded();
  },

  /** The legend has hidden types. */
  async legend(page) {
    await this.reading(page);
    const tab = page.getByTestId('tab-legend');
    if (await tab.isVisible()) await tab.click();
    for (const kind of ['OCC', 'ORG', 'DATE']) await page.locator(`[data-testid="legend-item"][data-kind="${kind}"]`).click();
  },

  /** The summary table. */
  async table(page) {
    await openSample(page);
    await page.locator('[data-testid="view-table"]:visible, [data-testid="tab-table"]:visible').first().click();
    await page.getByTestId('table-row').first().waitFor();
  },

  /** The article's date is to be set. */
  async date(page) {
    await this.reading(page);
    await page.getByTestId('date-open').click();
    await page.getByTestId('date-input').waitFor();
  },

  /** A date under the pointer says its value. */
  async value(page) {
    await this.reading(page);
    await page.locator('mark[data-kind="DATE"]').last().hover();
    await page.getByTestId('tip').waitFor();
  },

  /** The table of dates. */
  async dates(page) {
    await this.table(page);
    await page.getByTestId('list-dates').click();
    await page.locator('td.c-value').first().waitFor();
  },

  /** The table of amounts. */
  async amounts(page) {
    await this.table(page);
    await page.getByTestId('list-amounts').click();
    await page.locator('td.c-bound').first().waitFor({ state: 'attached' });
  },

  /** A row of the table and its mentions. */
  async row(page) {
    await this.table(page);
    await page.getByTestId('table-row').first().click();
    await page.getByTestId('occurrence').first().waitFor();
  },

  /** The card of one of two who have the same name. */
  async namesakes(page) {
    await addFiles(page, ...NAMESAKES);
    await state(page, 'done');
    await page.locator('[data-testid="view-table"]:visible, [data-testid="tab-table"]:visible').first().click();
    await page.getByTestId('table-row').filter({ hasText: NAMESAKE }).first().click();
    await page.getByTestId('same').waitFor();
  },

  /** The card of both, at the reader's word. */
  async joined(page) {
    await this.namesakes(page);
    await page.getByTestId('same').click();
    await page.getByTestId('part').waitFor();
  },

  /** What the deep tier is. */
  async deep(page) {
    await this.reading(page);
    await page.getByTestId('deep-open').click();
    await page.getByTestId('deep-start').waitFor();
  },

  /** Search in everything. */
  async search(page) {
    await openSample(page);
    await page.keyboard.press('Control+k');
    await page.getByTestId('search-input').fill('العراق');
    await page.getByTestId('search-result').first().waitFor();
  },

  /** A search that finds nothing. */
  async nothing(page) {
    await openSample(page);
    await page.keyboard.press('Control+k');
    await page.getByTestId('search-input').fill('ظظظ');
    await page.locator('.results .none').waitFor();
  },

  /** A table in which nothing matches. */
  async unmatched(page) {
    await this.table(page);
    await page.getByTestId('table-search').fill('ظظظ');
    await page.locator('.table-view .none').waitFor();
  },

  /** The menu of exports. */
  async export(page) {
    await openSample(page);
    await page.getByTestId('export-open').click();
    await page.getByTestId('export-csv').waitFor();
  },
};

/** Their names. */
export const SCENE_NAMES = Object.keys(SCENES);

/** Brings the page, which is empty, into a state. `t.after` is called with what ends it. */
export function enter(name, page, site, t) {
  return SCENES[name](page, site, t);
}

/** On a narrow screen the list of articles is behind a button. */
async function showArticles(page) {
  const tab = page.getByTestId('tab-articles');
  if (await tab.isVisible()) await tab.click();
}
