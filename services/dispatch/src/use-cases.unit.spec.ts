import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dispatchActions } from './actions';
import { useCases } from './use-cases';

const folders = (name: string): string[] =>
  readdirSync(join(__dirname, name), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe('use cases of dispatch', () => {
  it.each([
    ['features', useCases.commands],
    ['queries', useCases.queries],
    ['reactors', useCases.reactors],
  ])('names what is in %s', (name, named) => {
    expect(Object.keys(named).sort()).toStrictEqual(folders(name).sort());
  });

  it('tells of every command on a case whether it may be sent', () => {
    const onCases = Object.keys(useCases.commands).filter((name) =>
      /(-case|-review|-return|-extension|-clock|-tier|-departments|-decline|-out|-handling|-supervision|-support|(approve|reject)-closure)$/.test(
        name,
      ),
    );
    expect(dispatchActions.map((action) => action.command)).toStrictEqual(onCases);
  });
});
