// Makes the border between a WebAssembly module and its JavaScript cheap to send. wasm-bindgen names each function that the
// module takes from JavaScript with a hash of sixteen letters, in both files: letters that nothing compresses.

/** The two files of a module, what they say to each other in short names; without comments, indents and notes on tools. */
export function slim(js, wasm) {
  const names = shortNames(WebAssembly.Module.imports(new WebAssembly.Module(wasm)));
  return { js: dense(renameKeys(js, names)), wasm: renameImports(wasm, names) };
}

function shortNames(imports) {
  const names = [...new Set(imports.filter(({ kind }) => kind === 'function').map(({ name }) => name))].sort();
  return new Map(names.map((name, at) => [name, `_${at.toString(36)}`]));
}

/** The imports are the keys of one object: `NAME: function(…) {…}`. */
function renameKeys(js, names) {
  const renamed = new Set();
  const text = js.replace(/^(\s*)(\w+)(?=: function)/gm, (key, indent, name) => {
    if (!names.has(name)) return key;
    renamed.add(name);
    return indent + names.get(name);
  });
  const missed = [...names.keys()].filter((name) => !renamed.has(name));
  if (missed.length > 0) throw new Error(`the JavaScript of wasm-bindgen has no ${missed.join(', ')}`);
  return text;
}

// No string or template of wasm-bindgen's goes over two lines.
function dense(js) {
  return js.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '').replace(/\s*\n\s*/g, '\n');
}

const CUSTOM = 0;
export const IMPORT = 2;
/** Magic number and version. */
const HEADER = 8;

function renameImports(wasm, names) {
  const parts = [wasm.subarray(0, HEADER)];
  for (const { kind, content, bytes } of sections(wasm)) {
    if (kind === IMPORT) {
      const imports = renamed(content, names);
      parts.push(Buffer.from([IMPORT]), number(imports.length), imports);
    } else if (kind !== CUSTOM) {
      parts.push(bytes);
    }
  }
  return Buffer.concat(parts);
}

/** The sections of a module: kind, content, and all of its bytes. */
export function* sections(wasm) {
  for (let at = HEADER; at < wasm.length; ) {
    const [size, body] = readNumber(wasm, at + 1);
    yield { kind: wasm[at], content: wasm.subarray(body, body + size), bytes: wasm.subarray(at, body + size) };
    at = body + size;
  }
}

/** The section's content: a count, then module, name and type of each, of which only functions' are renamed. */
function renamed(content, names) {
  const [count, start] = readNumber(content, 0);
  const parts = [number(count)];
  let at = start;
  for (let left = count; left > 0; left -= 1) {
    const [module, afterModule] = readName(content, at);
    const [name, afterName] = readName(content, afterModule);
    const kind = content[afterName];
    if (kind !== 0) throw new Error(`an import of kind ${kind}, "${name}", is none that the page has had`);
    const [, end] = readNumber(content, afterName + 1);
    parts.push(nameBytes(module), nameBytes(names.get(name)), content.subarray(afterName, end));
    at = end;
  }
  return Buffer.concat(parts);
}

function readName(bytes, at) {
  const [length, start] = readNumber(bytes, at);
  return [bytes.toString('utf8', start, start + length), start + length];
}

function nameBytes(text) {
  const bytes = Buffer.from(text);
  return Buffer.concat([number(bytes.length), bytes]);
}

/** An unsigned LEB128 number, and where it ends. */
function readNumber(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7, at += 1) {
    value += (bytes[at] & 0x7f) * 2 ** shift;
    if (bytes[at] < 0x80) return [value, at + 1];
  }
}

function number(value) {
  const bytes = [];
  for (; value > 0x7f; value = Math.floor(value / 0x80)) bytes.push((value & 0x7f) | 0x80);
  return Buffer.from([...bytes, value]);
}
