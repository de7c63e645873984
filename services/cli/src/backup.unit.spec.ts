import { keyFilesOf } from './backup';

describe('the key files of a data folder', () => {
  it('hold the master keys, unless they are in the environment', () => {
    expect(keyFilesOf({})).toEqual(['secrets.json', 'master-keys.json']);
    expect(keyFilesOf({ SUQIU_MASTER_KEYS: `mk-1:${Buffer.alloc(32, 9).toString('base64')}` })).toEqual(['secrets.json']);
  });
});
