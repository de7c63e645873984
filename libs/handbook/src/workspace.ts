import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

/** Root of the workspace. */
export const root = path.resolve(__dirname, '../../..');

/** Names of the services that are there. */
export const services = (): string[] => readdirSync(path.join(root, 'services')).sort();

/** Sources below a folder of the workspace, without specs and what only specs use: path relative to the root, and text. */
export function sourcesBelow(folder: string): { readonly file: string; readonly text: string }[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.spec\.ts$|(^|[\\/])testing[\\/]/.test(file))
    .sort()
    .map((file) => ({ file: `${folder}/${file.replaceAll(path.sep, '/')}`, text: readFileSync(path.join(root, folder, file), 'utf8') }));
}

/** A page of the handbook. */
export const page = (name: string): string => readFileSync(path.join(__dirname, '..', name), 'utf8');
