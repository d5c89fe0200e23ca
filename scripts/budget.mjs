#!/usr/bin/env node
// The bytes a visitor downloads: lists every file of the site and fails where a part is over its budget.
//
//   scripts/budget.mjs [dist]
//
// A part over its budget fails. A part's size is the sum of its files as gzip sends them; files that are compressed already
// (fonts, pictures) count as they are. Brotli is shown beside it. 1 KB is 1,000 bytes.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const site = process.argv[2] ?? 'dist';
const COMPRESSED = new Set(['.woff2', '.png', '.jpg', '.webp', '.br', '.gz']);

// The first part whose test a file passes takes it; `budget` is null where a part is only shown.
const PARTS = [
  // With what shows the page less than the 3,000 KB that a first visit may load.
  { name: 'worker with lexicon and tagger', budget: 2_400_000, takes: (file) => /^worker/.test(file) },
  { name: 'loaded only when asked for (deep model)', budget: 12_000_000, takes: (file) => /^rasid-deep/.test(file) },
  // A browser loads the one that suits it.
  { name: 'loaded only when asked for (what reads the deep model, one of two)', budget: 80_000, takes: (file) => /^encoder/.test(file) },
  { name: 'loaded with the first web page or old encoding', budget: 550_000, takes: (file) => /^formats/.test(file) },
  { name: 'loaded only when asked for (export)', budget: null, takes: (file) => /^exporter/.test(file) },
  { name: 'never loaded (licences of the fonts)', budget: null, takes: (file) => /\.(txt|md)$/.test(file) },
  // www/styles/fonts.css; tests/browser/speed.test.mjs counts what is really sent.
  { name: 'loaded with the first letter of theirs (fonts)', budget: null, takes: (file) => /(naskh-latin|sans-latin-600)\.woff2$/.test(file) },
  { name: 'what shows the page', budget: 350_000, takes: () => true },
];

const files = list(site).map(measure);
if (files.length === 0) fail(`there is no site in ${site}; run \`make dist\` first`);
let over = false;
for (const part of PARTS) {
  const mine = files.filter((file) => PARTS.find((each) => each.takes(file.name)) === part);
  if (mine.length === 0 && part.budget !== null) fail(`the site has no file for "${part.name}"`);
  print(part, mine);
}
if (over) {
  console.error('Over budget. Look at the largest files above: a new dependency, a feature left on, a font not subset?');
  process.exit(1);
}

function list(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  } catch {
    return [];
  }
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return paths.filter((path) => !path.includes(`${sep}.stage${sep}`)).sort();
}

function measure(path) {
  const bytes = readFileSync(path);
  const name = relative(site, path).split(sep).join('/');
  if (COMPRESSED.has(extname(name))) return { name, raw: bytes.length, gzip: bytes.length, brotli: bytes.length };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes, { params }).length };
}

function print(part, mine) {
  const total = (key) => mine.reduce((sum, file) => sum + file[key], 0);
  console.log(`\n${part.name}`);
  console.log(row('raw', 'gzip', 'brotli', ''));
  for (const file of mine.sort((a, b) => b.gzip - a.gzip)) console.log(row(kb(file.raw), kb(file.gzip), kb(file.brotli), file.name));
  const exceeded = part.budget !== null && total('gzip') > part.budget;
  const verdict = part.budget === null ? '' : `  (budget ${kb(part.budget)} KB gzip: ${exceeded ? 'OVER' : 'kept'})`;
  console.log(row(kb(total('raw')), kb(total('gzip')), kb(total('brotli')), `KB in all${verdict}`));
  over ||= exceeded;
}

function row(...cells) {
  return cells.map((cell, at) => (at < 3 ? cell.padStart(10) : `  ${cell}`)).join('');
}

function kb(bytes) {
  return (bytes / 1000).toFixed(1);
}

function fail(message) {
  console.error(`scripts/budget.mjs: ${message}`);
  process.exit(1);
}
