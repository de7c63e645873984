import { chown, copyFile, mkdir, open, readdir } from 'node:fs/promises';
import * as path from 'node:path';

export interface CopyCluster {
  readonly from: string;
  readonly to: string;
  /** Paths below `from` that are left out; a folder's whole content with it. */
  readonly leaveOut?: (file: string) => boolean;
  /** Who shall own the copy. Default: the present user. */
  readonly owner?: { readonly uid: number; readonly gid: number } | undefined;
}

/** Copies a folder and forces it to disk. A file that disappears meanwhile (a dropped table's) is no longer part of it. */
export const copyCluster = async ({ from, to, leaveOut = () => false, owner }: CopyCluster, below = ''): Promise<void> => {
  const folder = path.join(to, below);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (owner) await chown(folder, owner.uid, owner.gid);
  for (const entry of await readdir(path.join(from, below), { withFileTypes: true })) {
    const file = path.join(below, entry.name);
    if (leaveOut(file)) continue;
    if (entry.isDirectory()) await copyCluster({ from, to, leaveOut, owner }, file);
    else if (entry.isFile()) await copyDurably(path.join(from, file), path.join(to, file), owner);
  }
};

export const copyDurably = async (from: string, to: string, owner?: CopyCluster['owner']): Promise<void> => {
  try {
    await copyFile(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (owner) await chown(to, owner.uid, owner.gid);
  const written = await open(to, 'r');
  await written.sync();
  await written.close();
};
