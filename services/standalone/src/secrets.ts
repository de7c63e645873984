import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { type LoginRole, loginRoles } from '@suqiu/event-store';
import { StartError } from './start-error';

/** What a data folder keeps secret: made on the first start, readable by its owner only, never logged. */
export interface Secrets {
  readonly superuserPassword: string;
  readonly rolePasswords: Readonly<Record<LoginRole, string>>;
  /** Base64 of 32 bytes. Signs the tokens of demonstration users; of no use to a system with a real issuer. */
  readonly demonstrationKey: string;
}

const fileName = 'secrets.json';

/** Reads the secrets of a data folder, or makes them if it is new. Throws StartError DATA_FOLDER_UNREADABLE. */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const file = path.join(dataDir, fileName);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new StartError('DATA_FOLDER_UNREADABLE', `The secrets of the data folder cannot be read (${file}).`, { cause: error });
    }
  }
  return make(dataDir, file);
}

async function make(dataDir: string, file: string): Promise<Secrets> {
  const password = (): string => randomBytes(24).toString('base64url');
  const secrets: Secrets = {
    superuserPassword: password(),
    rolePasswords: Object.fromEntries(loginRoles.map((role) => [role, password()])) as Record<LoginRole, string>,
    demonstrationKey: randomBytes(32).toString('base64'),
  };
  await mkdir(dataDir, { recursive: true });
  // Written beside and moved: a kill in the middle must not leave half a file, since losing these keys loses the data.
  await writeFile(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  await chmod(`${file}.new`, 0o600);
  await rename(`${file}.new`, file);
  return secrets;
}
