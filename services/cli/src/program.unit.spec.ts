import type { Command } from 'commander';
import { suqiuProgram } from './program';

/** Command → what it takes. */
const commands: Readonly<Record<string, readonly string[]>> = {
  import: ['<file>', '--profile <profile>', '--rejects <file>', '--data <dir>', '--url <url>'],
  demo: ['--cases <n>', '--seed <n>', '--days <n>', '--existing <n>', '--data <dir>', '--url <url>'],
  history: ['<number>', '--data <dir>', '--url <url>'],
  explain: ['<number>', '--data <dir>', '--url <url>'],
  verify: ['--data <dir>', '--url <url>'],
  rebuild: ['<projection>', 'intake.cases', 'audit.cases', '--data <dir>', '--url <url>'],
  categories: ['<file>', '--profile <profile>', '--label <column>'],
  'rules try': ['<draft>', '--data <dir>', '--url <url>'],
  backup: ['<target>', '--keys <dir>', '--data <dir>'],
  restore: ['<source>', '--keys <dir>', '--data <dir>'],
};

/** A command, and all below it. */
const withAll = (command: Command): Command[] => [command, ...command.commands.flatMap(withAll)];

/** What is said on --help, and how it ends. */
async function helpOf(...command: readonly string[]): Promise<{ said: string; code: string }> {
  let said = '';
  const program = suqiuProgram();
  for (const each of withAll(program)) each.configureOutput({ writeOut: (text) => (said += text) });
  const ended = await program.parseAsync([...command, '--help'], { from: 'user' }).catch((error: unknown) => error);
  return { said, code: (ended as { code: string }).code };
}

describe('--help', () => {
  it('names every command', async () => {
    const { said, code } = await helpOf();
    expect(code).toBe('commander.helpDisplayed');
    const named = [...said.matchAll(/^ {2}([a-z]+)(?: \[| {2})/gm)].map(([, name]) => name);
    expect(named).toEqual([...Object.keys(commands).map((name) => name.split(' ')[0]), 'help']);
  });

  it.each(Object.entries(commands))('of %s says what it takes, --json among it', async (name, taken) => {
    const { said, code } = await helpOf(...name.split(' '));
    expect(code).toBe('commander.helpDisplayed');
    expect(said).toMatch(new RegExp(`^Usage: suqiu ${name} `));
    for (const each of [...taken, '--json']) expect(said).toContain(each);
  });
});

describe('a number of an option', () => {
  const refusal = (...args: readonly string[]) => {
    const program = suqiuProgram();
    for (const each of [program, ...program.commands]) each.configureOutput({ writeErr: () => undefined });
    return program.parseAsync(args, { from: 'user' });
  };

  it.each(['abc', '', '-1', '1.5', '1e3', 'NaN', '99999999'])('is refused when it is no whole number: %s', async (text) => {
    await expect(refusal('demo', `--cases=${text}`)).rejects.toMatchObject({ code: 'commander.invalidArgument' });
    await expect(refusal('demo', `--seed=${text}`)).rejects.toThrow(
      /'--seed <n>' argument .* is invalid\. 应为整数。 · It must be a whole number/,
    );
  });
});

describe('a projection to rebuild', () => {
  it('is refused by a sentence that lists them, before anything is started', async () => {
    const refusal = suqiuProgram().parseAsync(['rebuild', 'intake.queue', '--data', '/nowhere'], { from: 'user' });
    await expect(refusal).rejects.toThrow(
      /no projection intake\.queue; one of intake\.cases, dispatch\.cases, department\.cases, feedback\.cases, audit\.cases/,
    );
  });
});
