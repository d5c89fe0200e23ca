#!/usr/bin/env node
// Scores the analysis against annotated articles and fails where a figure is below its floor (tests/floors.json).
//
//   scripts/accuracy.mjs [--errors N]
//
// `shared` are articles that the rules were developed on. `ours` (tests/articles/gold) was written and annotated after
// the rules stood: the distance between the two is how far the rules fit what they have seen.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const SCORER = '../shared/eval/score.py';
const SETS = [
  { name: 'shared', articles: '../shared/articles', gold: '../shared/gold' },
  { name: 'ours', articles: 'tests/articles', gold: 'tests/articles/gold' },
];
const target = process.env.CARGO_TARGET_DIR ?? 'target';
const floors = JSON.parse(readFileSync('tests/floors.json', 'utf8'));
const scratch = join(target, 'accuracy');

run('cargo', ['build', '--quiet', '--bin', 'rasid']);
mkdirSync(scratch, { recursive: true });
let below = 0;
for (const set of SETS.filter((set) => existsSync(set.gold))) {
  console.log(`\n${set.name}: ${set.gold}`);
  const analyses = join(scratch, `${set.name}.jsonl`);
  const articles = readdirSync(set.articles).filter((name) => name.endsWith('.txt')).sort();
  writeFileSync(analyses, run(join(target, 'debug/rasid'), ['analyze', '--format', 'jsonl', ...articles.map((name) => join(set.articles, name))]));
  process.stdout.write(run('python3', [SCORER, set.gold, analyses, ...process.argv.slice(2)]));
  const figures = JSON.parse(run('python3', [SCORER, set.gold, analyses, '--json']));
  for (const [path, floor] of Object.entries(floors[set.name] ?? {})) judge(figures, path, floor);
}
if (below > 0) {
  console.error(`${below} figure(s) below the floor. See the errors with: scripts/accuracy.mjs --errors 20`);
  process.exit(1);
}

function judge(figures, path, floor) {
  const figure = path.split('.').reduce((value, key) => value?.[key], figures);
  const holds = typeof floor === 'object' ? figure <= floor.at_most : figure >= floor;
  const mark = typeof floor === 'object' ? `at most ${floor.at_most}` : `at least ${floor}`;
  console.log(`${holds ? 'kept ' : 'BELOW'}  ${path} ${Number(figure).toFixed(4)} (${mark})`);
  if (!holds) below += 1;
}

function run(command, args) {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] });
}
