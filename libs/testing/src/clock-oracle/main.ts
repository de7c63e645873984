import { trial } from './trial';

/**
 * The long trial: `node -r ./libs/testing/src/register-swc.cjs libs/testing/src/clock-oracle/main.ts 100000 1`, number of cases and first seed.
 * Writes each case of which oracle and libs/case say different things as one line of JSON, and how far it is to standard error; ends with 1
 * when there is one. Some 70 cases a second.
 */
function main([count = '2000', firstSeed = '1']: readonly string[]): number {
  const differing = trial(Number(count), Number(firstSeed), (done) => process.stderr.write(`${done} of ${count} cases\n`));
  for (const one of differing) process.stdout.write(`${JSON.stringify(one)}\n`);
  process.stderr.write(`${differing.length} of ${count} cases differ\n`);
  return differing.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
