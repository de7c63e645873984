import { Argument, Command } from 'commander';
import { bilingual } from '../output';
import { wholeNumber } from '../whole-number';
import { benchAppend } from './append';
import { benchClocks } from './clocks';
import { benchLifecycle } from './lifecycle';
import { benchRest } from './rest';

interface Options {
  readonly json?: boolean;
  readonly stored: number;
}

const benchmarks: Readonly<Record<string, (options: Options) => Promise<object>>> = {
  append: benchAppend,
  clocks: () => Promise.resolve(benchClocks()),
  lifecycle: ({ stored }) => benchLifecycle(stored),
  rest: benchRest,
};

/** `npm run bench -- append|clocks|lifecycle|rest [--json]`. Figures are ratios to floors of the same run; nothing is asserted. */
async function main(): Promise<void> {
  const program = new Command('bench')
    .addArgument(new Argument('<name>', bilingual('量什么', 'what to measure')).choices(Object.keys(benchmarks)))
    .option('--json', bilingual('末行输出一个 JSON 文档', 'print one JSON document as the last line'))
    .option(
      '--stored <n>',
      bilingual(
        'lifecycle：先存入多少件再量一次，需数分钟；0 为不再量',
        'lifecycle: store so many cases and measure again, which takes minutes; 0 switches it off',
      ),
      wholeNumber,
      300_000,
    )
    .parse();
  const options = program.opts<Options>();
  const result = await benchmarks[program.args[0]!]!(options);
  if (options.json) console.log(JSON.stringify(result));
  else for (const [key, value] of Object.entries(result)) console.log(`${key.padEnd(12)} ${JSON.stringify(value)}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
