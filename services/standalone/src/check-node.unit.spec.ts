import { spawnSync } from 'node:child_process';
import * as path from 'node:path';

const script = path.join(__dirname, 'check-node.cjs');

const startedOn = (version: string) =>
  spawnSync(
    process.execPath,
    ['-e', `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require(${JSON.stringify(script)})`],
    {
      encoding: 'utf8',
    },
  );

describe('the check of the Node version', () => {
  it.each(['18.20.0', '20.18.3', '21.7.0', '22.12.0', '23.5.0', '24.10.0'])('refuses %s in one sentence', (version) => {
    const { status, stderr } = startedOn(version);
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`^Suqiu needs Node .*; this is ${version.replaceAll('.', '\\.')}\\.\\n$`));
  });

  it.each(['20.19.0', '20.20.2', '22.13.0', '24.11.0', '25.1.0', '26.0.0'])('lets %s pass', (version) => {
    expect(startedOn(version)).toMatchObject({ status: 0, stderr: '' });
  });
});
