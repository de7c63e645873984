import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync, statSync, writeSync, fsyncSync } from 'node:fs';
import { VaultError } from './vault-error';

/**
 * Keys that wrap all others. Standalone reads them from a file or the environment; elsewhere a KMS adapter implements this port.
 * `currentId` wraps what is new; older ids stay until everything is wrapped anew (rotateMasterKey).
 */
export interface MasterKeys {
  readonly currentId: string;
  /** 32 bytes. Throws MASTER_KEY_UNKNOWN. */
  get(id: string): Buffer;
}

interface KeyRing {
  readonly current: string;
  /** Base64 of 32 bytes by id. */
  readonly keys: Readonly<Record<string, string>>;
}

/** `SUQIU_MASTER_KEYS=id:base64[,id:base64…]`; the first is the current one. Throws MASTER_KEYS_UNREADABLE. */
export function masterKeysFromEnvironment(environment: Readonly<Record<string, string | undefined>>): MasterKeys {
  const entries = (environment['SUQIU_MASTER_KEYS'] ?? '').split(',').map((entry) => {
    const colon = entry.indexOf(':');
    return [entry.slice(0, Math.max(colon, 0)).trim(), entry.slice(colon + 1).trim()] as const;
  });
  const keys = readRing({ current: entries[0]?.[0] ?? '', keys: Object.fromEntries(entries) }, 'SUQIU_MASTER_KEYS');
  return { currentId: entries[0]?.[0] ?? '', get: (id) => found(keys, id) };
}

/**
 * A JSON file that only its owner may read. It is read again when an id is asked for that was not in it, so running processes learn of a
 * rotation without a restart. Throws MASTER_KEYS_UNREADABLE.
 */
export function masterKeysFromFile(path: string): MasterKeys {
  let { ring, keys } = readFile(path);
  return {
    get currentId() {
      return ring.current;
    },
    get(id) {
      if (!keys.has(id)) ({ ring, keys } = readFile(path));
      return found(keys, id);
    },
  };
}

/** Makes the file with one new key; refuses to write over one that is there (the driver's EEXIST). */
export function createMasterKeyFile(path: string, id: string): void {
  write(path, { current: id, keys: { [id]: newKeyText() } });
}

/** Adds a new key and makes it the current one; earlier keys stay in the file. */
export function addMasterKey(path: string, id: string): void {
  const { ring } = readFile(path);
  if (Object.hasOwn(ring.keys, id)) throw unreadable(path, `already holds a key ${id}`);
  replace(path, { current: id, keys: { ...ring.keys, [id]: newKeyText() } });
}

/** Destroys an old key in the file: every copy of what it wrapped (backups, dead rows) becomes unreadable for ever. */
export function removeMasterKey(path: string, id: string): void {
  const { ring } = readFile(path);
  if (id === ring.current) throw unreadable(path, `cannot lose its current key ${id}`);
  replace(path, { current: ring.current, keys: Object.fromEntries(Object.entries(ring.keys).filter(([held]) => held !== id)) });
}

const newKeyText = (): string => randomBytes(32).toString('base64');
const unreadable = (source: string, why: string): VaultError => new VaultError('MASTER_KEYS_UNREADABLE', `master keys: ${source} ${why}`);

function readFile(path: string): { ring: KeyRing; keys: Map<string, Buffer> } {
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) throw unreadable(path, 'may be read by others (chmod 600)');
  let ring: KeyRing;
  try {
    ring = JSON.parse(readFileSync(path, 'utf8')) as KeyRing;
  } catch {
    throw unreadable(path, 'is no JSON');
  }
  return { ring, keys: readRing(ring, path) };
}

function readRing(ring: KeyRing, source: string): Map<string, Buffer> {
  const keys = new Map(Object.entries(ring.keys ?? {}).map(([id, text]) => [id, Buffer.from(text, 'base64')]));
  for (const [id, key] of keys) if (id === '' || key.length !== 32) throw unreadable(source, `holds no 32-byte key under "${id}"`);
  if (!keys.has(ring.current)) throw unreadable(source, 'does not hold the key it calls current');
  return keys;
}

function found(keys: ReadonlyMap<string, Buffer>, id: string): Buffer {
  const key = keys.get(id);
  if (!key) throw new VaultError('MASTER_KEY_UNKNOWN', `master key ${id} is not at hand`);
  return key;
}

function write(path: string, ring: KeyRing): void {
  const file = openSync(path, 'wx', 0o600);
  writeSync(file, `${JSON.stringify(ring, null, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
}

/** Written beside and moved into place: a crash leaves the old file or the new one, never half a key. */
function replace(path: string, ring: KeyRing): void {
  const beside = `${path}.${process.pid}.new`;
  write(beside, ring);
  renameSync(beside, path);
}
