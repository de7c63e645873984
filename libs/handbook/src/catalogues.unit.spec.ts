import { eventTypes } from '@suqiu/case';
import { catalogues } from './catalogues';
import { useCases } from './use-cases';
import { page, services, sourcesBelow } from './workspace';

describe('the generated pages', () => {
  it.each(Object.entries(catalogues))('%s says what the code says; if not: npm run generate', (name, text) => {
    expect(page(name)).toBe(text());
  });

  it('name every event with its Chinese name and its shape', () => {
    const events = page('events.md');
    for (const type of Object.keys(eventTypes)) expect(events).toMatch(new RegExp(`^### ${type} \\p{Script=Han}+`, 'mu'));
    expect(events).not.toContain('undefined');
  });

  it('name every command, query and reactor, with where it is asked for', () => {
    const commands = page('commands.md').split('\n');
    for (const [, { commands: asked, queries, reactors }] of useCases()) {
      for (const name of [...Object.keys(asked), ...Object.keys(queries)]) {
        expect(commands.find((line) => line.startsWith(`| \`${name}\` |`))).toMatch(/`(POST|GET|PUT|DELETE) \/api\//);
      }
      for (const name of Object.keys(reactors)) expect(commands.some((line) => line.startsWith(`| \`${name}\` |`))).toBe(true);
    }
  });

  it('leave out no service that has commands', () => {
    const withFeatures = services().filter((service) => sourcesBelow(`services/${service}/src/features`).length > 0);
    expect(useCases().map(([service]) => service)).toEqual(expect.arrayContaining(withFeatures));
  });
});
