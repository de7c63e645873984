import { Command } from 'commander';
import { addBackupCommands } from './backup';
import { categories } from './categories';
import { connect, type Connection, type WishedDemonstration } from './connect';
import { demo } from './demo';
import { explain } from './explain';
import { history } from './history';
import { importFile } from './import/import-file';
import { readProfile } from './import/profile';
import { bilingual, type Outcome, print, Progress } from './output';
import { projectionNames, readModelOf, rebuild } from './rebuild';
import { readDraft, tryRules } from './try-rules';
import { verify } from './verify';
import { wholeNumber } from './whole-number';

interface Shared {
  readonly json?: boolean;
  readonly data: string;
  readonly url?: string;
}

interface DemoOptions extends Shared {
  readonly cases: number;
  readonly seed: number;
  readonly days?: number;
  readonly existing: number;
}

const asJson = ['--json', bilingual('末行输出一个 JSON 文档', 'print one JSON document as the last line')] as const;
const profileOption = ['--profile <profile>', bilingual('JSON 文件：栏目、渠道、地名', 'JSON file: columns, channel, places')] as const;

/**
 * The `suqiu` command with all its commands. Wrong usage, and help that was asked for, reject with CommanderError instead of ending the process;
 * what a command fails with is not told here (see failure.ts).
 */
export function suqiuProgram(): Command {
  const program = new Command('suqiu')
    .description(
      bilingual(
        '诉求命令行：服务在运行则经 HTTP，否则为本命令临时启动',
        'Suqiu on the command line: over HTTP when a server runs, else it starts one for the time of the command',
      ),
    )
    .configureOutput({ outputError: (text, write) => write(`用法有误 · ${text}`) })
    .exitOverride();
  addCaseCommands(program);
  addLedgerCommands(program);
  addRuleCommands(program);
  addBackupCommands(program, tell);
  return program;
}

function addCaseCommands(program: Command): void {
  connected(
    program,
    'import <file>',
    bilingual('逐条登记 CSV 文件；重复导入不产生变化', 'register every record of a CSV file; importing again changes nothing'),
  )
    .requiredOption(...profileOption)
    .option(
      '--rejects <file>',
      bilingual('拒收清单写到何处（行、编号、代码、理由）', 'where rejected records are written down (line, number, code, reason)'),
      'rejects.csv',
    )
    .action(async (file: string, options: Shared & { profile: string; rejects: string }) => {
      const profile = await readProfile(options.profile);
      await run(options, async (connection) =>
        importFile({
          client: await connection.as('operator'),
          reader: await connection.as('auditor'),
          file,
          profile,
          rejectsFile: options.rejects,
          progress: new Progress(bilingual('导入', 'import')),
        }),
      );
    });
  connected(
    program,
    'demo',
    bilingual(
      '编造合理的诉求并办理：空账本上为历时数周、止于当前的模拟，否则在当前时间办理',
      'make plausible cases and handle them: on an empty ledger over weeks that end at the present, on any other at present time',
    ),
  )
    .option('--cases <n>', bilingual('新诉求件数', 'new cases'), wholeNumber, 100)
    .option('--seed <n>', bilingual('种子相同则诉求相同', 'the same seed, the same cases'), wholeNumber, 1)
    .option(
      '--days <n>',
      bilingual('始于多少天前，默认 45；仅限空账本', 'begin so many days ago, 45 if not given; empty ledger only'),
      wholeNumber,
    )
    .option('--existing <n>', bilingual('续办多少件已派单的诉求', 'drive so many cases on that are already dispatched'), wholeNumber, 0)
    .action((options: DemoOptions) => {
      const { cases, seed, days } = options;
      return run(options, (connection) => demo(connection, options), { cases, seed, ...(days !== undefined && { days }) });
    });
  connected(
    program,
    'history <number>',
    bilingual('逐条讲述一件诉求的经过', 'every event of a case as a sentence in Chinese and English'),
  ).action((number: string, options: Shared) => run(options, async (connection) => history(await connection.as('auditor'), number)));
  connected(
    program,
    'explain <number>',
    bilingual('一件诉求的全部时限及逐步推算', 'every clock of a case with every step of its due time'),
  ).action((number: string, options: Shared) => run(options, async (connection) => explain(await connection.as('auditor'), number)));
}

function addLedgerCommands(program: Command): void {
  connected(program, 'verify', bilingual('核验整个账本及各读模型', 'check the whole ledger, and every read model against it')).action(
    (options: Shared) => run(options, async (connection) => verify(await connection.as('auditor'))),
  );
  connected(
    program,
    'rebuild <projection>',
    bilingual(
      `在旁重建读模型后切换；投影 ${projectionNames.join('、')}，或其服务名`,
      `build a read model anew beside the live one, and switch; its projection (${projectionNames.join(', ')}) or its service`,
    ),
  ).action(async (name: string, options: Shared) => {
    const readModel = readModelOf(name);
    await run(options, async (connection) => rebuild(await connection.as('administrator'), readModel));
  });
  program
    .command('categories <file>')
    .description(
      bilingual(
        '量度归类规则：在已标注的 CSV 上，建议的一级事项有多少是对的',
        'measure the rules of classification: how often the first-level category they propose is that of a labelled CSV file',
      ),
    )
    .requiredOption(...profileOption)
    .requiredOption('--label <column>', bilingual('标注一级事项的栏', 'column with the first-level category'))
    .option(...asJson)
    .action(async (file: string, { profile, label, json }: { profile: string; label: string; json?: boolean }) => {
      const { columns } = await readProfile(profile);
      await tell(json === true, () => categories(file, columns, label));
    });
}

function addRuleCommands(program: Command): void {
  const rules = program.command('rules').description(bilingual('分派规则', 'rules that stand above the catalogue'));
  connected(
    rules,
    'try <draft>',
    bilingual(
      '试算：按草案（JSON：district、rules），过去的件有哪些会去别处；不改动任何数据',
      'try a draft (JSON: district, rules) on all stored cases: which would have gone elsewhere; changes nothing',
    ),
  ).action(async (file: string, options: Shared) => {
    const draft = await readDraft(file);
    await run(options, async (connection) => tryRules(await connection.as('administrator'), draft));
  });
}

/** A command that talks to the system, with the options all of these share. */
const connected = (program: Command, usage: string, description: string): Command =>
  program
    .command(usage)
    .description(description)
    .option(...asJson)
    .option('--data <dir>', bilingual('单机系统的数据文件夹', 'data folder of a standalone system'), process.env['SUQIU_DATA'] ?? '.data')
    .option('--url <url>', bilingual('运行中服务的地址', 'address of a running server'), process.env['SUQIU_URL']);

/** Connects, works, prints, closes; exit status 1 when something is wrong. */
async function run(options: Shared, work: (connection: Connection) => Promise<Outcome>, wished?: WishedDemonstration): Promise<void> {
  const connection = await connect({ data: options.data, ...(options.url !== undefined && { url: options.url }) }, wished);
  try {
    await tell(options.json === true, () => work(connection));
  } finally {
    await connection.close();
  }
}

async function tell(json: boolean, work: () => Promise<Outcome>): Promise<void> {
  const outcome = await work();
  print(outcome, json);
  if (outcome.wrong) process.exitCode = 1;
}
