import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

const root = path.resolve(__dirname, '../../..');

/** The first circle in a graph of imports, as the way round it; undefined if there is none. */
function circleIn(imports: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>();
  const walk = (room: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(room)) return [...way.slice(way.indexOf(room)), room];
    if (done.has(room)) return undefined;
    done.add(room);
    for (const next of imports.get(room) ?? []) {
      const circle = walk(next, [...way, room]);
      if (circle) return circle;
    }
    return undefined;
  };
  for (const room of imports.keys()) {
    const circle = walk(room, []);
    if (circle) return circle;
  }
  return undefined;
}

/** Room → rooms that its production code imports. libs/testing is left out: it stands for specs. */
function productionImports(): Map<string, Set<string>> {
  const imports = new Map<string, Set<string>>();
  for (const rooms of ['libs', 'services']) {
    for (const file of readdirSync(path.join(root, rooms), { recursive: true, encoding: 'utf8' })) {
      const [room] = file.split(path.sep);
      if (!/\.ts$/.test(file) || /\.spec\.ts$/.test(file) || room === 'testing' || room === 'eslint-config') continue;
      const of = imports.get(room!) ?? new Set();
      for (const [, name] of readFileSync(path.join(root, rooms, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'@suqiu\/([a-z-]+)/g))
        of.add(name!);
      imports.set(room!, of);
    }
  }
  return imports;
}

describe('imports between rooms', () => {
  it('make no circle in production code', () => {
    expect(circleIn(productionImports())).toBeUndefined();
  });

  it('are seen: the ledger is imported by most', () => {
    const imports = productionImports();
    expect([...imports.values()].filter((of) => of.has('case')).length).toBeGreaterThan(1);
  });

  it.each([
    [
      'none',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['a', 'c'],
      ],
      undefined,
    ],
    [
      'of two',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      ['a', 'b', 'a'],
    ],
    [
      'behind a way into it',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
        ['d', 'b'],
      ],
      ['b', 'c', 'd', 'b'],
    ],
  ] as const)('would be found as a circle: %s', (_, edges, circle) => {
    const imports = new Map<string, Set<string>>();
    for (const [from, to] of edges) imports.set(from, (imports.get(from) ?? new Set()).add(to));
    expect(circleIn(imports)).toStrictEqual(circle);
  });
});
