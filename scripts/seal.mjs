#!/usr/bin/env node
// Trunk's last step (post_build), on the staged site:
//
// 1. The Content-Security-Policy in index.html allows no inline script but those that stand there: their SHA-256 is
//    written into its `script-src`.
// 2. The modules that a worker starts (alone.mjs) stand alone: the JavaScript that comes with them goes.
// 3. Trunk gives the workers' files no hash in their names. Their loaders get `?v=BUILD` on what they load, and
//    `<meta name="build" content="BUILD">` tells the page, which spawns `NAME_loader.js?v=BUILD` and gives the worker
//    `encoder_bg.wasm?v=BUILD`; the worker loads `formats_bg.wasm?v=BUILD` itself. BUILD is a hash of these files, so a browser never mixes two versions.
// 4. The style sheets, one a component, become one file: one request, one integrity hash, and a quarter less to send.
// 5. Each module and its JavaScript say less to each other (glue.mjs): nine kilobytes of the page, compressed.
//
// In development (`trunk serve`) Trunk injects a reload script whose text is only known when it is served, so there
// inline scripts are allowed as a whole; modules and style sheets stay as they are.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { standAlone } from './alone.mjs';
import { slim } from './glue.mjs';

const site = process.env.TRUNK_STAGING_DIR ?? process.argv[2] ?? 'dist';
const development = process.env.TRUNK_PROFILE === 'debug';

/** What the worker asks of each: src/guest, src/deep, src/formats. */
const QUESTIONS = { encoder: ['read', 'score'], formats: ['decode'] };

const page = join(site, 'index.html');
let html = readFileSync(page, 'utf8');
const guests = readdirSync(site).filter((name) => /^(encoder|formats).*_bg\.wasm$/.test(name)).sort();
for (const name of guests) {
  standAlone(join(site, name), QUESTIONS[name.split(/[-_]/, 1)[0]]);
  rmSync(join(site, name.replace('_bg.wasm', '.js')));
}
if (!development) html = slimModules(html);
const build = versionWorkers();
html = html.replace(/(<meta name="build" content=")[^"]*/, `$1${build}`);
if (!development) html = joinStyleSheets(html);
html = allowInlineScripts(html);
writeFileSync(page, html);

function versionWorkers() {
  const names = readdirSync(site).sort();
  const loaders = names.filter((name) => name.endsWith('_loader.js'));
  const hash = createHash('sha256');
  for (const loader of loaders) {
    const stem = loader.replace(/_loader\.js$/, '');
    for (const name of [`${stem}.js`, `${stem}_bg.wasm`]) hash.update(readFileSync(join(site, name)));
  }
  for (const name of guests) hash.update(readFileSync(join(site, name)));
  const version = hash.digest('hex').slice(0, 16);
  for (const loader of loaders) {
    const path = join(site, loader);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/(\.js|\.wasm)(?:\?v=\w*)?(["'`])/g, `$1?v=${version}$2`));
  }
  return version;
}

/** The page's own module is known by its content, in its name and in what index.html says of it. */
function slimModules(html) {
  for (const name of readdirSync(site).filter((name) => name.endsWith('_bg.wasm') && !guests.includes(name))) {
    const stem = name.replace(/_bg\.wasm$/, '');
    const paths = { js: join(site, `${stem}.js`), wasm: join(site, name) };
    const { js, wasm } = slim(readFileSync(paths.js, 'utf8'), readFileSync(paths.wasm));
    const isPages = html.includes(`${stem}.js`);
    const target = isPages ? `${stem.replace(/-\w+$/, '')}-${shortHash(js + shortHash(wasm))}` : stem;
    if (isPages) {
      Object.values(paths).forEach((path) => rmSync(path));
      html = html.replaceAll(stem, target);
      html = promise(html, `${target}.js`, js);
      html = promise(html, `${target}_bg.wasm`, wasm);
    }
    writeFileSync(join(site, `${target}.js`), js);
    writeFileSync(join(site, `${target}_bg.wasm`), wasm);
  }
  return html;
}

/** Says in the link to a file what its content is. */
function promise(html, name, content) {
  const link = new RegExp(`(href="\\./${name}"[^>]* integrity=")[^"]*`);
  if (!link.test(html)) fail(`index.html has no link to ${name} that says what it holds`);
  return html.replace(link, `$1${integrityOf(content)}`);
}

function integrityOf(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

function shortHash(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

function joinStyleSheets(html) {
  const links = [...html.matchAll(/\s*<link rel="stylesheet" href="([^"]+)"[^>]*>/g)];
  if (links.length === 0) return html;
  const paths = links.map(([, href]) => join(site, href));
  const all = paths.map((path) => readFileSync(path, 'utf8')).join('\n');
  // No rule of ours holds a comment mark or a run of spaces in a string.
  const css = all.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1');
  paths.forEach((path) => rmSync(path));
  const name = `page-${shortHash(css)}.css`;
  writeFileSync(join(site, name), css);
  const link = `\n    <link rel="stylesheet" href="./${name}" integrity="${integrityOf(css)}"/>`;
  return html.replace(links[0][0], link).replace(/\s*<link rel="stylesheet" href="(?!\.\/page-)[^>]*>/g, '');
}

function allowInlineScripts(html) {
  const policy = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")/i;
  if (!policy.test(html)) fail('index.html has no <meta http-equiv="Content-Security-Policy" content="…">');
  return html.replace(policy, (_, before, content, after) => {
    if (!/script-src/.test(content)) fail('the Content-Security-Policy has no script-src');
    const allowed = development ? ["'unsafe-inline'"] : inlineScripts(html).map(sourceHash);
    const base = content.replace(/\s*'(sha256-[^']*|unsafe-inline)'/g, '');
    return before + base.replace(/script-src/, `script-src ${allowed.join(' ')}`) + after;
  });
}

function inlineScripts(html) {
  const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
  return scripts.filter(([, attributes]) => !/\ssrc=/.test(attributes)).map(([, , text]) => text);
}

function sourceHash(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function fail(message) {
  console.error(`scripts/seal.mjs: ${message}`);
  process.exit(1);
}
