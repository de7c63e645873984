import { readFileSync } from 'node:fs';
import * as path from 'node:path';

/** What a file of the oracle imports, as it is written there. */
const importsOf = (file: string): string[] =>
  [...readFileSync(path.join(__dirname, `${file}.ts`), 'utf8').matchAll(/(?:from|import|require)\s*\(?\s*'([^']+)'/g)].map(
    ([, from]) => from!,
  );

describe('the oracle', () => {
  it('imports nothing of what it judges', () => {
    const seen = new Set<string>();
    const reach = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const from of importsOf(file)) {
        expect(from).toMatch(/^\.\/[a-z-]+$/);
        reach(from.slice(2));
      }
    };
    reach('oracle');
    expect([...seen].sort()).toStrictEqual(['days', 'oracle', 'plain', 'start', 'story', 'tell', 'walk', 'wall-clock']);
  });

  it('would be found to: the comparison, which knows both, imports libs/case', () => {
    expect(importsOf('compare')).toContain('@suqiu/case');
  });
});
