// A static file server like any other, but under a path of its own, to show that the site can be hosted anywhere.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createBrotliCompress, constants } from 'node:zlib';

/** Where the site stands on the server: not at the top, and with a letter that must be escaped. */
export const BASE_PATH = '/desk/r%C3%A2sid/';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.woff2', '.png']);

/**
 * Serves `folder` on a free port of 127.0.0.1.
 *
 * `requests` lists every request that came: its path, status and the bytes that were sent for it.
 * `hold(pattern)` keeps answers to matching paths back until the function that it returns is called, so that a test can
 * look at a state that otherwise passes in a blink.
 */
export async function serve(folder) {
  const site = { folder, requests: [], gates: [] };
  const server = createServer((request, response) => answer(site, request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: origin + BASE_PATH,
    requests: site.requests,
    hold: (pattern) => hold(site, pattern),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function hold(site, pattern) {
  const gate = { pattern };
  gate.opened = new Promise((resolve) => (gate.open = resolve));
  site.gates.push(gate);
  return () => {
    site.gates.splice(site.gates.indexOf(gate), 1);
    gate.open();
  };
}

async function answer({ folder, requests, gates }, request, response) {
  const path = new URL(request.url, 'http://localhost').pathname;
  const entry = { path, status: 404, bytes: 0 };
  requests.push(entry);
  for (const gate of gates.filter((gate) => gate.pattern.test(path))) await gate.opened;
  const file = path.startsWith(BASE_PATH) ? fileFor(folder, path.slice(BASE_PATH.length)) : null;
  if (file === null) {
    response.writeHead(404).end();
    return;
  }
  entry.status = 200;
  const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache' };
  const compress = !COMPRESSED.has(extname(file));
  response.writeHead(200, compress ? { ...headers, 'content-encoding': 'br' } : headers);
  const bytes = compress
    ? createReadStream(file).pipe(createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }))
    : createReadStream(file);
  bytes.on('data', (chunk) => (entry.bytes += chunk.length));
  bytes.pipe(response);
}

function fileFor(folder, name) {
  const inside = normalize(decodeURIComponent(name || 'index.html'));
  if (inside.startsWith('..')) return null;
  const file = join(folder, inside);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}
