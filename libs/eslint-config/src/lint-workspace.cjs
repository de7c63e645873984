/**
 * `node lint-workspace.cjs`, run in an Nx workspace whose projects have our set-up: makes its project graph and lints everything twice, inside
 * each project as `nx lint` does, and from the root as `nx run eslint-config:lint-all` does: patterns mean files below where ESLint runs. Prints
 * `{ inside, fromRoot }`, each a list of `{ file, rule, message }`, as its last line. A process of its own, because Nx keeps one graph per process
 * and ESLint loads its set-up by a dynamic import, which Jest cannot do.
 *
 * Rules that need types are off: the planted files are in no TypeScript program, and types are not what is tested here.
 */
const { readdirSync } = require('node:fs');
const path = require('node:path');
const { createProjectGraphAsync } = require('@nx/devkit');
const { ESLint } = require('eslint');
const tseslint = require('typescript-eslint');

const root = process.cwd();
const withoutTypes = [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }];

async function lint(cwd, options, folders) {
  const eslint = new ESLint({ cwd, overrideConfig: withoutTypes, ...options });
  const results = await eslint.lintFiles(folders);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message }) => ({ file: path.relative(root, filePath), rule: ruleId, message })),
  );
}

async function lintTwice() {
  await createProjectGraphAsync({ exitOnError: true });
  const projects = ['libs', 'services'].flatMap((rooms) => readdirSync(rooms).map((room) => path.join(root, rooms, room)));
  const inside = [];
  for (const project of projects) inside.push(...(await lint(project, {}, ['.'])));
  const setUp = path.join(__dirname, '../eslint.config.cjs');
  return { inside, fromRoot: await lint(root, { overrideConfigFile: setUp }, ['libs', 'services']) };
}

lintTwice().then(
  (found) => process.stdout.write(`\n${JSON.stringify(found)}\n`),
  (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  },
);
