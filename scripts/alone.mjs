// Makes a WebAssembly module need no JavaScript. wasm-bindgen leaves in every module a start and a table of JavaScript's
// values, whose import our guests (src/guest) never use: binaryen takes out whatever none of the exports that are called needs.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IMPORT, sections } from './glue.mjs';

/** What every guest exports beside its questions. */
const EXPORTS = ['memory', 'room', 'answer'];
const FEATURES = ['bulk-memory', 'bulk-memory-opt', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue', 'simd', 'relaxed-simd'];

/** The module at `path`, with these questions for exports and no import. */
export function standAlone(path, questions) {
  const folder = mkdtempSync(join(tmpdir(), 'rasid-'));
  try {
    const graph = join(folder, 'graph.json');
    const names = [...EXPORTS, ...questions];
    const exported = names.map((name) => ({ name, export: name }));
    writeFileSync(graph, JSON.stringify([{ name: 'worker', root: true, reaches: names }, ...exported]));
    const features = FEATURES.map((name) => `--enable-${name}`);
    execFileSync('wasm-metadce', [path, `--graph-file=${graph}`, ...features, '-o', path], { stdio: ['ignore', 'ignore', 'inherit'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
  if ([...sections(readFileSync(path))].some(({ kind }) => kind === IMPORT)) throw new Error(`${path} takes something from JavaScript`);
}
