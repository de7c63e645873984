/** `node -r ./libs/testing/src/register-swc.cjs file.ts`: runs TypeScript of this workspace without a build, for child processes of specs. */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
require('./register-aliases.cjs');

const options = {
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

require.extensions['.ts'] = (module, filename) => {
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
};
