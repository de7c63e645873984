import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { allowed, breaches } from './breaches';

const root = path.resolve(__dirname, '../../..');

interface Found {
  readonly file: string;
  readonly rule: string | null;
  readonly message: string;
}

let workspace: string;
let output: string;
let found: Readonly<Record<'inside' | 'fromRoot', readonly Found[]>>;

beforeAll(() => {
  workspace = plantedWorkspace();
  output = execFileSync(process.execPath, [path.join(__dirname, 'lint-workspace.cjs')], {
    cwd: workspace,
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false', NX_WORKSPACE_ROOT_PATH: workspace },
  });
  found = JSON.parse(output.trimEnd().split('\n').at(-1)!) as typeof found;
}, 120_000);

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

describe('the breaches', () => {
  const setUp = jest.requireActual<{
    readonly bannedInDomain: { readonly rules: Readonly<Record<string, readonly [string, ...{ readonly name: string }[]]>> };
    readonly boundaries: {
      readonly depConstraints: readonly { readonly sourceTag: string; readonly onlyDependOnLibsWithTags: readonly string[] }[];
    };
  }>('../boundaries.cjs');

  it('use every banned global', () => {
    const [, ...globals] = setUp.bannedInDomain.rules['no-restricted-globals']!;
    const code = breaches.filter(({ rule }) => rule === 'no-restricted-globals').map((breach) => breach.code);
    expect(globals.map(({ name }) => name).filter((name) => !code.some((text) => new RegExp(`\\b${name}\\b`).test(text)))).toEqual([]);
  });

  it('break every row of the tags that forbids anything', () => {
    const rows = setUp.boundaries.depConstraints.filter(({ onlyDependOnLibsWithTags: [first] }) => first !== '*');
    const said = ({ sourceTag }: { readonly sourceTag: string }): boolean =>
      breaches.some(({ says }) => says.test(`A project tagged with "${sourceTag}" can only depend on libs`));
    expect(rows.filter((row) => !said(row))).toEqual([]);
  });
});

describe.each(['inside', 'fromRoot'] as const)('the boundaries, seen from %s', (from) => {
  it('are looked at: without a project graph the rule would be skipped in silence', () => {
    expect(output).not.toContain('will be skipped');
  });

  it.each(breaches.map((planted, at) => [planted.breach, at, planted] as const))('report that %s', (_, at, { rule, says }) => {
    const here = found[from].filter(({ file }) => path.basename(file).startsWith(`${at}-`));
    expect(here).toStrictEqual([{ file: expect.any(String) as string, rule, message: expect.stringMatching(says) as string }]);
  });

  it('let pass what is allowed', () => {
    expect(found[from].filter(({ file }) => path.basename(file).startsWith('ok-'))).toStrictEqual([]);
  });

  it('find nothing else', () => {
    expect(found[from].filter(({ file }) => !/^(\d+|ok)-/.test(path.basename(file)))).toStrictEqual([]);
  });
});

/** The real projects with their real tags, emptied, one more without tags, and in them all that is planted. */
function plantedWorkspace(): string {
  const workspace = mkdtempSync(path.join(tmpdir(), 'suqiu-boundaries-'));
  for (const file of ['nx.json', 'package.json']) cpSync(path.join(root, file), path.join(workspace, file));
  symlinkSync(path.join(root, 'node_modules'), path.join(workspace, 'node_modules'));
  write(workspace, 'tsconfig.base.json', JSON.stringify(aliases()));
  for (const project of projects()) {
    write(workspace, `${project}/src/index.ts`, 'export const thing = 1;\n');
    write(workspace, `${project}/src/domain/index.ts`, 'export const thing = 1;\n');
    write(workspace, `${project}/eslint.config.cjs`, setUp);
    cpSync(path.join(root, project, 'project.json'), path.join(workspace, project, 'project.json'));
  }
  write(
    workspace,
    'libs/untagged/project.json',
    JSON.stringify({ name: 'untagged', sourceRoot: 'libs/untagged/src', projectType: 'library' }),
  );
  write(workspace, 'libs/untagged/eslint.config.cjs', setUp);
  breaches.forEach(({ at: place, code }, at) => write(workspace, numbered(place, String(at)), code));
  allowed.forEach(({ at: place, code }, at) => write(workspace, numbered(place, `ok-${at}`), code));
  return workspace;
}

const setUp = `module.exports = require('${path.join(__dirname, '../eslint.config.cjs')}');\n`;

/** Ours, and one for tooling: without it nobody could import it, and the rule against it would not be seen at work. */
function aliases(): object {
  const { compilerOptions } = JSON.parse(readFileSync(path.join(root, 'tsconfig.base.json'), 'utf8')) as {
    compilerOptions: { paths: Record<string, readonly string[]> };
  };
  return {
    compilerOptions: { ...compilerOptions, paths: { ...compilerOptions.paths, '@suqiu/handbook': ['./libs/handbook/src/index.ts'] } },
  };
}

const projects = (): string[] =>
  ['libs', 'services'].flatMap((rooms) =>
    readdirSync(path.join(root, rooms))
      .map((room) => `${rooms}/${room}`)
      .filter((project) => existsSync(path.join(root, project, 'project.json'))),
  );

const numbered = (place: string, number: string): string => path.join(path.dirname(place), `${number}-${path.basename(place)}.ts`);

function write(workspace: string, file: string, content: string): void {
  const full = path.join(workspace, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, content);
}
