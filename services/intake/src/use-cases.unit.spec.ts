import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { intakeActions } from './actions';
import { useCases } from './use-cases';

const folders = (name: string): string[] =>
  readdirSync(path.join(__dirname, name), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe('use cases of intake', () => {
  it.each([
    ['features', useCases.commands],
    ['queries', useCases.queries],
    ['reactors', useCases.reactors],
  ])('names what is in %s', (name, named) => {
    expect(Object.keys(named).sort()).toEqual(folders(name).sort());
  });

  it('tells of every command on a case whether it may be sent', () => {
    const onCases = Object.keys(useCases.commands).filter((name) => name !== 'register-case');
    expect(intakeActions.map((action) => action.command)).toEqual(onCases);
  });
});
