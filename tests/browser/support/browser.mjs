// The browser that the tests drive: Chromium, headless, with nothing of its own to say to the network.
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The same pixels on every machine.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** Starts Chromium with a profile of its own. CHROME names another binary. */
export function launchBrowser() {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: process.env.CHROME ?? findChromium(),
    headless: true,
    chromiumSandbox: !root,
    args: FLAGS,
  });
}

function findChromium() {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'chrome']) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      // the next name
    }
  }
  throw new Error('No Chromium found. Run scripts/setup.sh test, or set CHROME to the path of one.');
}
