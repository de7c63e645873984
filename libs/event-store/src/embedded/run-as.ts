import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { EmbeddedPostgresError } from './errors';

/** Whom the server runs as instead of root; undefined: the present user. */
export interface RunAs {
  readonly ids: { readonly uid: number; readonly gid: number };
  /** The user cannot walk to the programs or the data by itself, because a folder above them is root's alone. */
  readonly needsPassage: boolean;
}

/**
 * PostgreSQL refuses to run as root: then it runs as the system user `postgres`, which is made if it is not there.
 * `folders` are those it must reach.
 */
export const findRunAs = (folders: readonly string[]): RunAs | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  return { ids: systemUser(), needsPassage: folders.some((folder) => !isOpenToAll(folder)) };
};

/**
 * A command as that user. Where a folder above is closed (a checkout below /root or in a private temporary folder) the server is given the one
 * capability of walking and reading past it; the folders' rights stay as they are.
 */
export const asUser = (
  runAs: RunAs | undefined,
  program: string,
  args: readonly string[],
): { program: string; args: readonly string[]; ids?: RunAs['ids'] } => {
  if (runAs === undefined) return { program, args };
  if (!runAs.needsPassage) return { program, args, ids: runAs.ids };
  const capability = '+dac_read_search';
  const user = [`--reuid=${runAs.ids.uid}`, `--regid=${runAs.ids.gid}`, '--clear-groups'];
  // Without this bit access(2), by which PostgreSQL looks for its own programs, would not count the capability. The program gets no other.
  const counted = '--securebits=+no_setuid_fixup';
  return { program: 'setpriv', args: [...user, counted, `--inh-caps=${capability}`, `--ambient-caps=${capability}`, program, ...args] };
};

const isOpenToAll = (folder: string): boolean => {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
};

const systemUser = (): RunAs['ids'] => {
  try {
    return userIds();
  } catch {
    try {
      execFileSync('groupadd', ['--force', 'postgres'], { stdio: 'ignore' });
      execFileSync('useradd', ['--system', '--gid', 'postgres', 'postgres'], { stdio: 'ignore' });
      return userIds();
    } catch (cause) {
      throw new EmbeddedPostgresError('NO_USER', 'PostgreSQL cannot run as root, and the user "postgres" could not be made', { cause });
    }
  }
};

const userIds = (): RunAs['ids'] => {
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  return { uid: id('-u'), gid: id('-g') };
};
