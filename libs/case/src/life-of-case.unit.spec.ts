import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { aCase, type CaseHistory, lead, lifeOfCase, support, words } from '@suqiu/testing';
import type { CaseEventType } from './events';
import { type CaseStatus, caseStatuses, isTerminal } from './state';

const alone = aCase().dispatched();
const together = aCase().dispatched({ assignments: [lead(), support()] });
const twoLeads = aCase().dispatched({ assignments: [lead(), lead('assignment-2', 'unit-2')] });

/** Histories that stand at each status, with every constellation of assignments that matters to what comes next. */
const standing: Readonly<Record<CaseStatus, readonly CaseHistory[]>> = {
  registered: [aCase(), alone.returnApproved(), together.returnApproved()],
  handling: [
    alone,
    together,
    twoLeads,
    twoLeads.resolved(),
    together.resolved({ assignmentId: 'assignment-2' }),
    alone.resolved().closureRejected(),
  ],
  resolved: [alone.resolved(), together.resolved(), twoLeads.resolved().resolved(), twoLeads.resolved().returnApproved()],
  followUp: [alone.resolved().closureApproved(), together.resolved().closureApproved().followedUp()],
  closed: [alone.resolved().closureApproved().closed()],
  answered: [aCase().answered()],
  routedOut: [aCase().routedOut()],
  merged: [aCase().merged()],
  withdrawn: [aCase().withdrawn(), alone.withdrawn()],
};

const steps = caseStatuses.flatMap((from) =>
  Object.entries(lifeOfCase[from]).map(([type, to]) => [from, type as keyof typeof words, to] as const),
);

describe('the life of a case', () => {
  it('begins with its registration, and only with it', () => {
    expect(lifeOfCase.none).toStrictEqual({ 'intake.CaseRegistered': [aCase().state.status] });
  });

  it.each(caseStatuses)('stands at %s in every history told here', (status) => {
    expect([...new Set(standing[status].map((history) => history.state.status))]).toStrictEqual([status]);
  });

  it.each(steps)('leads from %s by %s to %j', (from, type, to) => {
    const reached = standing[from].map((history) => words[type](history).state.status);
    expect([...new Set(reached)].sort()).toStrictEqual([...to].sort());
  });

  it('has a use for every event of a case', () => {
    const used = new Set(steps.map(([, type]) => type));
    expect(Object.keys(words).filter((type) => !used.has(type as keyof typeof words))).toStrictEqual([]);
  });

  it('knows one way out of a closed case, and none out of an ended one', () => {
    const ways = (from: CaseStatus) =>
      steps.filter(([at, , to]) => at === from && to.some((status) => status !== from)).map(([, type]) => type);
    expect(ways('closed')).toStrictEqual(['feedback.CaseReopened']);
    const ended = caseStatuses.filter((status) => isTerminal(standing[status][0]!.state));
    expect(ended).toStrictEqual(['answered', 'routedOut', 'merged', 'withdrawn']);
    expect(ended.flatMap(ways)).toStrictEqual([]);
  });

  it('is told in the README as it is here', () => {
    expect(readFileSync(path.join(__dirname, '../README.md'), 'utf8')).toContain(table());
  });
});

/** The table as the README shows it. */
function table(): string {
  const moves = (from: CaseStatus) =>
    steps
      .filter(([at, , to]) => at === from && to.some((status) => status !== from))
      .map(([, type, to]) => `${type} → ${to.join(' or ')}`)
      .join('<br>');
  const stays = (from: CaseStatus) =>
    steps
      .filter(([at, , to]) => at === from && to.every((status) => status === from))
      .map(([, type]) => short(type))
      .join(', ');
  return [
    '| at | moves on by | takes without moving |',
    '| --- | --- | --- |',
    ...caseStatuses.map((from) => `| ${from} | ${moves(from) || '–'} | ${stays(from)} |`),
  ].join('\n');
}

const short = (type: CaseEventType): string => type.slice(type.indexOf('.') + 1);
