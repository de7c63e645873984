import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { addMasterKey, createMasterKeyFile, masterKeysFromEnvironment, masterKeysFromFile, removeMasterKey } from './master-keys';

const unreadable = expect.objectContaining({ code: 'MASTER_KEYS_UNREADABLE' });
const unknown = expect.objectContaining({ code: 'MASTER_KEY_UNKNOWN' });

describe('master keys in a file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'suqiu-master-'));
    file = path.join(folder, 'master-keys.json');
    createMasterKeyFile(file, 'k1');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('may be read by their owner only, and are never written over', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(masterKeysFromFile(file).get('k1')).toHaveLength(32);
    expect(() => createMasterKeyFile(file, 'k1')).toThrow('EEXIST');
    chmodSync(file, 0o640);
    expect(() => masterKeysFromFile(file)).toThrow(unreadable);
  });

  it('learn of a new current key without a restart, and keep the old one until it is removed', () => {
    const running = masterKeysFromFile(file);
    const old = running.get('k1');
    addMasterKey(file, 'k2');
    expect(running.get('k2')).toHaveLength(32);
    expect(running.currentId).toBe('k2');
    expect(running.get('k1')).toEqual(old);
    expect(() => addMasterKey(file, 'k2')).toThrow(unreadable);
    expect(() => removeMasterKey(file, 'k2')).toThrow(unreadable);
    removeMasterKey(file, 'k1');
    expect(() => masterKeysFromFile(file).get('k1')).toThrow(unknown);
    expect(readFileSync(file, 'utf8')).not.toContain(old.toString('base64'));
  });

  it.each(['{', '{}', '{"current":"a","keys":{"a":"c2hvcnQ="}}', '{"current":"b","keys":{}}'])('refuse a file that holds %s', (content) => {
    writeFileSync(file, content);
    expect(() => masterKeysFromFile(file)).toThrow(unreadable);
  });
});

describe('master keys in the environment', () => {
  const [a, b] = [randomBytes(32), randomBytes(32)];

  it('take the first as the current one', () => {
    const keys = masterKeysFromEnvironment({ SUQIU_MASTER_KEYS: `k2:${b.toString('base64')}, k1:${a.toString('base64')}` });
    expect(keys.currentId).toBe('k2');
    expect([keys.get('k1'), keys.get('k2')]).toEqual([a, b]);
    expect(() => keys.get('k3')).toThrow(unknown);
  });

  it.each([undefined, '', 'k1', 'k1:c2hvcnQ=', `:${'A'.repeat(43)}=`])('refuse %j without quoting it', (value) => {
    expect(() => masterKeysFromEnvironment({ SUQIU_MASTER_KEYS: value })).toThrow(unreadable);
  });
});
