import { existsSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { auditDefinition } from './audit.definition';
import { useCases } from './use-cases';

const folders = (name: string): string[] => {
  const folder = path.join(__dirname, name);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
};

describe('use cases of audit', () => {
  it.each([
    ['features', useCases.commands],
    ['queries', useCases.queries],
    ['reactors', useCases.reactors],
  ])('names what is in %s', (name, named) => {
    expect(Object.keys(named).sort()).toEqual(folders(name).sort());
  });

  it('offers nothing to do to a case', () => {
    expect(auditDefinition.actions).toEqual([]);
  });
});
