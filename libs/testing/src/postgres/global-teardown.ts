import { rm } from 'node:fs/promises';
import { running } from './global-setup';

export default async function stopTestCluster(): Promise<void> {
  await running.server?.stop();
  if (running.folder !== undefined) await rm(running.folder, { recursive: true, force: true });
}
