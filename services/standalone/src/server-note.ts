import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';

/** What a running server tells the command line through its data folder. */
export interface ServerNote {
  readonly url: string;
  readonly databasePort: number;
  /** Process id of the server. */
  readonly pid: number;
}

const fileOf = (dataDir: string): string => path.join(dataDir, 'server.json');

/** Leaves the note, whole or not at all; the answer takes it away again. */
export async function leaveNote(dataDir: string, note: ServerNote): Promise<() => Promise<void>> {
  const file = fileOf(dataDir);
  await writeFile(`${file}.new`, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return () => rm(file, { force: true });
}

/** The server that runs on this data folder; undefined when none answers: the note of a server that was killed stays behind. */
export async function findServer(dataDir: string): Promise<ServerNote | undefined> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const note = JSON.parse(text) as ServerNote;
  // By now another server, of another data folder, may answer at that address.
  if (!isAlive(note.pid)) return undefined;
  const alive = await fetch(`${note.url}/health/live`).then(
    (response) => response.ok,
    () => false,
  );
  return alive ? note : undefined;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
