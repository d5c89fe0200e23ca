#!/usr/bin/env node
// Pictures of every state of the page, at both sizes, in both themes and languages, for people to look at.
//
//   scripts/screenshots.mjs [FOLDER [SCENE…]]   all of them, or of some states, into FOLDER (target/screenshots)
//   scripts/screenshots.mjs --readme            only the README's, docs/screenshot.png
//
// It looks at the site in dist/ (or RASID_SITE): run `make dist` first, or `make screenshots`, which does both.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../tests/browser/support/browser.mjs';
import { SCENE_NAMES, enter } from '../tests/browser/support/scenes.mjs';
import { serve } from '../tests/browser/support/server.mjs';
import { NARROW, SITE, WIDE, toLanguage } from '../tests/browser/support/visit.mjs';

const site = await serve(SITE);
const browser = await launchBrowser();
try {
  if (process.argv[2] === '--readme') await forReadme();
  else await all(...process.argv.slice(2));
} finally {
  await browser.close();
  await site.close();
}

async function all(folder = 'target/screenshots', ...scenes) {
  const names = scenes.length > 0 ? scenes : SCENE_NAMES;
  mkdirSync(folder, { recursive: true });
  for (const language of ['ar', 'en']) {
    for (const [name, size] of Object.entries({ wide: WIDE, narrow: NARROW })) {
      for (const scene of names) {
        await inScene({ scene, language, size }, async (page) => {
          for (const colorScheme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme });
            await page.screenshot({ path: join(folder, `${scene}-${name}-${colorScheme}-${language}.png`) });
          }
        });
      }
    }
  }
  console.log(`${names.length * 8} pictures in ${folder}`);
}

async function forReadme() {
  mkdirSync('docs', { recursive: true });
  await inScene({ scene: 'card', language: 'ar', size: { width: 1280, height: 800 } }, (page) => page.screenshot({ path: 'docs/screenshot.png' }));
  console.log('docs/screenshot.png');
}

/** Visits the page, enters a state, and ends what the state holds. */
async function inScene({ scene, language, size }, look) {
  const context = await browser.newContext({ viewport: size, colorScheme: 'light', locale: 'ar', reducedMotion: 'reduce', hasTouch: size === NARROW });
  const ends = [];
  try {
    const page = await context.newPage();
    await page.goto(site.url);
    await page.locator('main[data-state="empty"]').waitFor();
    if (language === 'en') await toLanguage(page, 'en');
    await enter(scene, page, site, { after: (end) => ends.push(end) });
    await page.evaluate(() => document.fonts.ready);
    await look(page);
  } finally {
    ends.forEach((end) => end());
    await context.close();
  }
}
