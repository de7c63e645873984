export { type TestCluster, testCluster } from './test-cluster';
export { type TestDatabase, freshDatabase } from './fresh-database';
