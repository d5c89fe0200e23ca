// The states that a visitor can meet, each entered the way a visitor does. Used by the tests and for the screenshots.
import { BRIEF, SUMMIT } from './articles.mjs';
import { addFiles, openSample, state } from './visit.mjs';

const SCENES = {
  /** The first visit. */
  async empty() {},

  /** The field to paste into. */
  async paste(page) {
    await page.getByTestId('paste-open').first().click();
    await page.getByTestId('paste-text').fill(BRIEF);
  },

  /** Articles wait for an analyst that is still being loaded. */
  async working(page, site, t) {
    t.after(site.hold(/worker_bg\.wasm/));
    await page.reload();
    await state(page, 'empty');
    await page.getByTestId('open-sample').first().click();
    await state(page, 'working');
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

  /** The summary table. */
  async table(page) {
    await openSample(page);
    await page.locator('[data-testid="view-table"]:visible, [data-testid="tab-table"]:visible').first().click();
    await page.getByTestId('table-row').first().waitFor();
  },

  /** A row of the table and its mentions. */
  async row(page) {
    await this.table(page);
    await page.getByTestId('table-row').first().click();
    await page.getByTestId('occurrence').first().waitFor();
  },

  /** Search in everything. */
  async search(page) {
    await openSample(page);
    await page.keyboard.press('Control+k');
    await page.getByTestId('search-input').fill('العراق');
    await page.getByTestId('search-result').first().waitFor();
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
