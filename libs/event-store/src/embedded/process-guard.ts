import { spawn } from 'node:child_process';
import type { RunAs } from './run-as';

/** A shell that waits for the end of its input, which comes when this process ends in any way, kill -9 included. */
export const stopWhenThisProcessDies = (pid: number, runAs: RunAs | undefined): (() => void) | undefined => {
  if (process.platform === 'win32') return undefined;
  const guard = spawn('sh', ['-c', 'read _; kill -INT "$1"', 'sh', String(pid)], {
    ...runAs?.ids,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  return () => void guard.kill('SIGKILL');
};
