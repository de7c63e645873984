const path = require('node:path');

const root = path.resolve(__dirname, '../..');

/**
 * One Jest for the workspace. The tier is in the file name: *.unit.spec.ts needs nothing, *.int.spec.ts needs PostgreSQL,
 * *.e2e.spec.ts the whole system, *.long.spec.ts is the long form (npm run test:all).
 * @nestjs/* and jose ship ES modules only; Jest loads ES modules natively only from Node 24.9, so swc turns them into CommonJS.
 */
module.exports = {
  rootDir: root,
  roots: ['<rootDir>/libs', '<rootDir>/services'],
  testEnvironment: 'node',
  transform: {
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        jsc: {
          paths: {},
          baseUrl: root,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|jose)/)'],
  moduleNameMapper: {
    '^@suqiu/(calendar|case|integrity|event-store|vault|messaging|nest-kit|simulation|testing)$': '<rootDir>/libs/$1/src',
    '^@suqiu/(intake|dispatch|department|feedback)/domain$': '<rootDir>/services/$1/src/domain',
    '^@suqiu/(intake|dispatch|department|feedback|audit|standalone|cli)$': '<rootDir>/services/$1/src',
  },
  globalSetup: '<rootDir>/libs/testing/src/postgres/global-setup.ts',
  globalTeardown: '<rootDir>/libs/testing/src/postgres/global-teardown.ts',
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/libs/eslint-config/fixtures/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.nx/'],
  // A bound for what hangs, not a measure: on a loaded machine the usual five seconds failed specs that were only slow.
  testTimeout: 60_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1500MB',
};
