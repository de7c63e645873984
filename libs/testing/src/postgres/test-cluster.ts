import type { LoginRole } from '@suqiu/event-store';

/** What global setup tells the spec files, through the environment, which is all that reaches Jest's workers. */
export interface TestCluster {
  readonly adminUrl: string;
  readonly dataDir: string;
  readonly passwords: Readonly<Record<LoginRole, string>>;
}

const variable = 'SUQIU_TEST_CLUSTER';

export const announce = (cluster: TestCluster): void => {
  process.env[variable] = JSON.stringify(cluster);
};

/** The PostgreSQL server of this Jest run. Throws when there is none: the spec's file name must say that it needs one. */
export const testCluster = (): TestCluster => {
  const facts = process.env[variable];
  if (facts === undefined) throw new Error('no PostgreSQL in this run: name the spec *.int.spec.ts, *.e2e.spec.ts or *.long.spec.ts');
  return JSON.parse(facts) as TestCluster;
};
