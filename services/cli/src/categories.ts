import { classify, firstIntakePolicy } from '@suqiu/intake';
import type { ImportProfile } from './import/profile';
import { readRows } from './import/read-rows';
import { bilingual, type Outcome } from './output';

/** How many of some messages were given the right category. */
interface Share {
  readonly messages: number;
  readonly right: number;
  /** right / messages, to four digits; 0 of nothing. */
  readonly rate: number;
}

interface Measured {
  readonly all: Share;
  /** Where the rules call themselves certain. */
  readonly certain: Share;
}

interface Proposed {
  readonly label: string;
  readonly right: boolean;
  readonly certain: boolean;
}

const policy = { version: 1, policy: firstIntakePolicy.policy };

/**
 * How often the first intake policy proposes the first-level category that a person gave. Needs no server: the same file and rules give the
 * same figures. Throws FileError.
 */
export async function categories(file: string, columns: ImportProfile['columns'], labelColumn: string): Promise<Outcome> {
  const proposed: Proposed[] = [];
  let rejected = 0;
  for await (const row of readRows(file, [columns.title, columns.text, labelColumn])) {
    if ('code' in row) rejected += 1;
    else proposed.push(propose(row.fields[columns.title]!, row.fields[columns.text]!, row.fields[labelColumn]!.trim()));
  }
  const labels = [...new Set(proposed.map(({ label }) => label))].sort();
  const levels = labels.map((label) => ({ label, ...measure(proposed.filter((one) => one.label === label)) }));
  const total = measure(proposed);
  return {
    lines: [
      ...levels.map(({ label, ...measured }) => lineOf(label, measured)),
      lineOf(bilingual('合计', 'in all'), total),
      ...(rejected > 0 ? [bilingual(`另有 ${rejected} 行读不出`, `${rejected} rows could not be read`)] : []),
    ],
    json: { intakePolicyVersion: policy.version, rows: proposed.length + rejected, rejected, ...total, levels },
    wrong: rejected > 0 || proposed.length === 0,
  };
}

function propose(title: string, text: string, label: string): Proposed {
  const { category, certain } = classify(policy, title, text);
  return { label, right: category?.label.zh.split('/')[0] === label, certain };
}

const measure = (proposed: readonly Proposed[]): Measured => ({
  all: shareOf(proposed),
  certain: shareOf(proposed.filter(({ certain }) => certain)),
});

function shareOf(proposed: readonly Proposed[]): Share {
  const right = proposed.filter((one) => one.right).length;
  return { messages: proposed.length, right, rate: Number((right / Math.max(1, proposed.length)).toFixed(4)) };
}

const told = ({ messages, right, rate }: Share): string => `${right}/${messages} (${(rate * 100).toFixed(1)} %)`;

const lineOf = (label: string, { all, certain }: Measured): string =>
  `${label}: ${bilingual(`正确 ${told(all)}，规则自认确定的 ${told(certain)}`, `${told(all)} right, ${told(certain)} where the rules are certain`)}`;
