import { faultOf, TextNotStorable } from './text-not-storable';

/** Far above any envelope and far below the stack; also ends a value that contains itself. */
const deepest = 64;

/**
 * RFC 8785 (JCS) text of a JSON value: keys in order of their UTF-16 code units, numbers and escapes as ECMAScript writes them, no blanks.
 * The same value gives the same text for ever, so the text can be hashed. Throws TextNotStorable for whatever would not come back exactly
 * from `JSON.parse`: undefined, NaN, Infinity, bigint, functions, symbols, instances of classes (Date too), NUL and lone surrogates in
 * texts and keys. (-0 becomes 0, as RFC 8785 §3.2.2.3 has it.)
 */
export function canonicalText(value: unknown): string {
  return write(value, []);
}

function write(value: unknown, path: (string | number)[]): string {
  switch (typeof value) {
    case 'string':
      return writeText(value, path);
    case 'number':
      if (!Number.isFinite(value)) throw fault(path);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (path.length >= deepest) throw new TextNotStorable(pointer(path), 'too-deep');
      return Array.isArray(value) ? writeArray(value, path) : writeObject(value, path);
    default:
      throw fault(path);
  }
}

function writeText(text: string, path: (string | number)[]): string {
  const reason = faultOf(text);
  if (reason) throw new TextNotStorable(pointer(path), reason);
  return JSON.stringify(text);
}

function writeArray(items: readonly unknown[], path: (string | number)[]): string {
  let text = '[';
  for (let index = 0; index < items.length; index += 1) {
    if (index > 0) text += ',';
    path.push(index);
    text += write(items[index], path);
    path.pop();
  }
  return `${text}]`;
}

function writeObject(value: object, path: (string | number)[]): string {
  if (!isPlain(value)) throw fault(path);
  const members = value as Record<string, unknown>;
  let text = '{';
  // Array.sort without a comparator compares UTF-16 code units, which is RFC 8785 §3.2.3.
  for (const key of Object.keys(members).sort()) {
    if (text.length > 1) text += ',';
    const name = writeText(key, path);
    path.push(key);
    text += `${name}:${write(members[key], path)}`;
    path.pop();
  }
  return `${text}}`;
}

/** Judged by the shape of the prototype chain and not by identity: objects of another realm (vm, worker) are plain as well. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const fault = (path: readonly (string | number)[]): TextNotStorable => new TextNotStorable(pointer(path), 'not-a-json-value');

/** RFC 6901. */
const pointer = (path: readonly (string | number)[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
