import '../register-aliases.cjs';
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { LoginRole, EmbeddedPostgres } from '@suqiu/event-store';
import type { Config } from 'jest';
import { announce } from './test-cluster';

/** What global teardown needs; both run in the same process. */
export const running: { server?: EmbeddedPostgres; folder?: string } = {};

const needsPostgres = /\.(int|e2e|long)\.spec\.ts$/;

/** One PostgreSQL for the whole run, and none for a run of unit specs only. */
export default async function startTestCluster(
  run: { testPathPatterns: { patterns: string[] } },
  project: Config & { roots: string[] },
): Promise<void> {
  const wanted = run.testPathPatterns.patterns.map((pattern) => new RegExp(pattern.replace(/^\.\//, ''), 'i'));
  const files = project.roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => path.join(root, file)),
  );
  const due = files.some((file) => needsPostgres.test(file) && (wanted.length === 0 || wanted.some((pattern) => pattern.test(file))));
  if (!due) return;
  const folder = await mkdtemp(path.join(tmpdir(), 'suqiu-test-'));
  // As root the server runs as another user, who must get through to its folder.
  await chmod(folder, 0o755);
  const { loginRoles, startEmbeddedPostgres } = await import('@suqiu/event-store');
  const password = () => randomBytes(12).toString('hex');
  running.folder = folder;
  running.server = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'pg'),
    superuserPassword: password(),
    settings: { max_connections: '300', max_prepared_transactions: '5' },
  });
  const passwords = Object.fromEntries(loginRoles.map((role) => [role, password()])) as Record<LoginRole, string>;
  announce({ adminUrl: running.server.adminUrl, dataDir: running.server.dataDir, passwords });
}
