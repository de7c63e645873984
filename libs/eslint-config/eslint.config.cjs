const { workspaceRoot } = require('@nx/devkit');
const nx = require('@nx/eslint-plugin');
const jest = require('eslint-plugin-jest');
const tseslint = require('typescript-eslint');
const { boundaries, bannedInDomain, bannedPackagesByRoom, specs } = require('./boundaries.cjs');

/**
 * The one lint set-up of the workspace. Each project's eslint.config.cjs requires this file.
 * Run it only through `nx lint` / `nx run-many -t lint`: plain eslint without a project graph skips the boundary rule silently.
 */
const rooms = [
  { ignores: ['**/dist/**', '**/node_modules/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: `${__dirname}/../../tsconfig.base.json`, sourceType: 'module' },
    },
    plugins: { '@nx': nx, '@typescript-eslint': tseslint.plugin },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/only-throw-error': 'error',
      'no-empty': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  ...bannedPackagesByRoom,
  bannedInDomain,
  {
    files: specs,
    plugins: { jest },
    rules: {
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', '**.expect', '**.then*', '**.assert*', 'fc.assert'] }],
      'jest/no-identical-title': 'error',
      'jest/valid-expect': 'error',
    },
  },
  { files: ['**/services/cli/**/*.ts', '**/services/standalone/src/main.ts'], rules: { 'no-console': 'off' } },
];

/** Patterns name rooms from the workspace's root; Nx runs ESLint inside each project, where `libs/case/src` would match nothing. */
module.exports = rooms.map((room) => (room.files ? { basePath: workspaceRoot, ...room } : room));
