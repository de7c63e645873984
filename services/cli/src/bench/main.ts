import { Command, Option } from 'commander';
import { benchAppend } from './append';
import { benchLifecycle } from './lifecycle';

/** `npm run bench -- append|lifecycle [--json]`. Figures are ratios to floors of the same run; nothing is asserted. */
async function main(): Promise<void> {
  const program = new Command('bench')
    .argument('<name>', 'append or lifecycle')
    .option('--json', 'print one JSON document')
    .addOption(new Option('--stored <n>', 'lifecycle: measure again with so many cases stored').default('0'))
    .parse();
  const { json, stored } = program.opts<{ json?: boolean; stored: string }>();
  const [name] = program.args;
  if (name !== 'append' && name !== 'lifecycle') program.error(`no benchmark named ${name ?? ''}; one of append, lifecycle`);
  const result = name === 'append' ? await benchAppend() : await benchLifecycle(Number(stored));
  if (json) console.log(JSON.stringify(result));
  else for (const [key, value] of Object.entries(result)) console.log(`${key.padEnd(10)} ${JSON.stringify(value)}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
