// The native command, whose output is what the page's is compared with.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderOf } from './articles.mjs';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const RASID = join(process.env.CARGO_TARGET_DIR ?? join(PROJECT, 'target'), 'debug/rasid');

/** The deep model, for the command's `--model-file`. */
export const MODEL_FILE = join(PROJECT, 'models/rasid-deep.bin');

/** The records that the command prints of these files; where it is not built, none, and the test is marked as skipped. */
export function printed(t, files, ...options) {
  if (!existsSync(RASID)) {
    t.skip(`${RASID} is not built; \`make test\` builds it`);
    return null;
  }
  const folder = folderOf(t, Object.fromEntries(files.map(({ name, text, bytes }) => [name, bytes ?? text])));
  const names = files.map(({ name }) => name);
  const lines = execFileSync(RASID, ['analyze', '--format', 'jsonl', ...options, ...names], { cwd: folder, encoding: 'utf8' });
  return lines.trim().split('\n').map((line) => JSON.parse(line));
}
