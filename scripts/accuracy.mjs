#!/usr/bin/env node
// Scores the analysis against annotated articles and labelled corpora, and fails where a figure is below its floor (tests/floors.json).
//
//   scripts/accuracy.mjs [--errors N]
//
// `shared` are articles that the rules were developed on, the others our own (tests/articles/README.md). Nobody looks at the errors
// made on `held`, `names-held` and `news-held`: their distance to the others is how far the rules fit what they have seen.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const SCORER = '../shared/eval/score.py';
const SETS = [
  { name: 'shared', articles: '../shared/articles', gold: '../shared/gold', takes: () => true },
  { name: 'ours', articles: 'tests/articles', gold: 'tests/articles', takes: (file) => !/^(held|fresh)-/.test(file) },
  { name: 'fresh', articles: 'tests/articles', gold: 'tests/articles', takes: (file) => file.startsWith('fresh-') },
  { name: 'held', articles: 'tests/articles', gold: 'tests/articles', takes: (file) => file.startsWith('held-') },
  { name: 'names', articles: 'tests/articles/names', gold: 'tests/articles/names', takes: () => true },
  { name: 'names-held', articles: 'tests/articles/names-held', gold: 'tests/articles/names-held', takes: () => true },
  { name: 'news', articles: 'tests/articles/news', gold: 'tests/articles/news', takes: () => true },
  { name: 'news-held', articles: 'tests/articles/news-held', gold: 'tests/articles/news-held', takes: () => true },
];
/** Nothing is trained on these. `map` leaves out what is labelled by another meaning. */
const CORPORA = [
  { name: 'aqmar-dev', scheme: 'conll4', map: ['PER=PERS', 'MIS=O', 'MISC=O'] },
  { name: 'wojood-dev', scheme: 'rasid', map: [] },
];
const target = process.env.CARGO_TARGET_DIR ?? 'target';
const floors = JSON.parse(readFileSync('tests/floors.json', 'utf8'));

run('cargo', ['build', '--quiet', '--bin', 'rasid']);
let below = 0;
for (const set of SETS.filter((set) => existsSync(set.gold))) {
  const { gold, analyses } = analyze(set);
  const errors = set.name.endsWith('held') ? [] : process.argv.slice(2);
  console.log(`\n${set.name}`);
  process.stdout.write(run('python3', [SCORER, gold, analyses, ...errors]));
  const figures = JSON.parse(run('python3', [SCORER, gold, analyses, '--json']));
  figures.calibration = calibration(gold, analyses);
  console.log(`calibration  error ${figures.calibration.error.toFixed(3)} (of ${figures.calibration.mentions} mentions)`);
  for (const [path, floor] of Object.entries(floors[set.name] ?? {})) judge(figures, path, floor);
}
for (const corpus of CORPORA) {
  const figures = tag(corpus);
  console.log(`\n${corpus.name}`);
  for (const [type, floor] of Object.entries(floors[corpus.name] ?? {})) judge(figures, type, floor);
}
if (below > 0) {
  console.error(`${below} figure(s) below the floor. See the errors with: scripts/accuracy.mjs --errors 20`);
  process.exit(1);
}

/** Analyses the articles of a set that are annotated, and gathers their annotation. */
function analyze({ name, articles, gold, takes }) {
  const folder = join(target, 'accuracy', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const annotated = readdirSync(gold).filter((file) => file.endsWith('.json') && takes(file));
  for (const file of annotated) copyFileSync(join(gold, file), join(folder, file));
  const files = annotated.map((file) => join(articles, file.replace(/\.json$/, ''))).sort();
  const analyses = join(folder, 'analyses.jsonl');
  writeFileSync(analyses, run(join(target, 'debug/rasid'), ['analyze', '--format', 'jsonl', ...files]));
  return { gold: folder, analyses };
}

/** F1 of each type on a labelled corpus, strict spans. */
function tag({ name, scheme, map }) {
  const gold = `../shared/corpora/names/${name}.conll`;
  const tokens = readFileSync(gold, 'utf8').replace(/^(\S+).*$/gm, '$1');
  const labels = join(target, 'accuracy', `${name}.conll`);
  writeFileSync(labels, run(join(target, 'debug/rasid'), ['tag', '--scheme', scheme], tokens));
  const maps = map.flatMap((pair) => ['--map', pair]);
  const lines = run('python3', ['../shared/eval/score_conll.py', gold, labels, ...maps]).matchAll(/^(\w+) .*F1 ([\d.]+)/gm);
  return Object.fromEntries([...lines].map(([, type, f1]) => [type, Number(f1)]));
}

/**
 * The expected calibration error: how far the stated confidence lies from the share of mentions that are right, span and type,
 * in the mean over ten bins of confidence, each weighed by its mentions.
 */
function calibration(gold, analyses) {
  const bins = Array.from({ length: 10 }, () => ({ mentions: 0, stated: 0, right: 0 }));
  for (const line of readFileSync(analyses, 'utf8').trim().split('\n')) {
    const { document, mentions } = JSON.parse(line);
    const annotated = JSON.parse(readFileSync(join(gold, `${basename(document.file)}.json`), 'utf8'));
    const right = new Set(annotated.mentions.map(place));
    for (const mention of mentions) {
      const bin = bins[Math.min(9, Math.floor(mention.confidence * 10))];
      bin.mentions += 1;
      bin.stated += mention.confidence;
      bin.right += right.has(place(mention)) ? 1 : 0;
    }
  }
  const total = bins.reduce((sum, bin) => sum + bin.mentions, 0);
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin.stated - bin.right), 0) / total;
  return { error, mentions: total };
}

function place({ start, end, type }) {
  return `${start} ${end} ${type}`;
}

function judge(figures, path, floor) {
  const figure = path.split('.').reduce((value, key) => value?.[key], figures);
  const holds = typeof floor === 'object' ? figure <= floor.at_most : figure >= floor;
  const mark = typeof floor === 'object' ? `at most ${floor.at_most}` : `at least ${floor}`;
  console.log(`${holds ? 'kept ' : 'BELOW'}  ${path} ${Number(figure).toFixed(4)} (${mark})`);
  if (!holds) below += 1;
}

function run(command, args, input = '') {
  return execFileSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['pipe', 'pipe', 'inherit'] });
}
