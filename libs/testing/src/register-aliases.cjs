/** Resolves `@suqiu/<name>` to its sources where neither tsc nor Jest's module map does: in Jest's global setup and in child processes. */
const { existsSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const root = path.resolve(__dirname, '../../..');
const resolveFilename = Module._resolveFilename;

Module._resolveFilename = function (request, ...rest) {
  const name = /^@suqiu\/([a-z-]+)$/.exec(request)?.[1];
  if (name === undefined) return resolveFilename.call(this, request, ...rest);
  const room = ['libs', 'services'].find((folder) => existsSync(path.join(root, folder, name, 'src/index.ts')));
  return resolveFilename.call(this, path.join(root, room ?? 'libs', name, 'src/index.ts'), ...rest);
};
