import { round } from './handle';
import { claims, type Delayed, type Plot } from './plan';
import type { PlannedCommand } from './synthetic-case';

const hours = 60;

const complaints = ['答复说处理好了，实际和原来一样。', '只打了一个电话，没有人到现场来。', '管了两天又恢复原样，希望重新处理。'];
const thanks = ['处理得很快，态度也好。', '问题解决了，谢谢工作人员。', '没想到这么快就有结果。'];

const closed = (basis: Extract<PlannedCommand, { command: 'close-case' }>['basis']): PlannedCommand => ({ command: 'close-case', basis });
const inVain: PlannedCommand = { command: 'record-follow-up', method: 'telephone', reached: false, answers: {} };

/** From the approved closure to the end, with a new round of handling for those who were let down. */
export function followUp(plot: Plot): Delayed[] {
  const { chance } = plot;
  if (plot.anonymous || plot.matter.kind === 'praise' || plot.matter.kind === 'suggestion')
    return [[chance.between(30, 24 * hours), closed('notNeeded')]];
  const attempts = Number(chance.weighted({ 0: 72, 1: 16, 2: 7, 3: 5 }));
  const calls = Array.from({ length: attempts }, (): Delayed => [chance.between(4 * hours, 24 * hours), inVain]);
  if (attempts === 3) return [...calls, [chance.between(10, 2 * hours), closed('notReached')]];
  const letDown = claims(plot) && chance.percent(12);
  if (!letDown) return [...calls, [chance.between(4 * hours, 48 * hours), content(plot)], [chance.between(5, 60), closed('followedUp')]];
  return [
    ...calls,
    [
      chance.between(4 * hours, 48 * hours),
      {
        ...asked,
        answers: { responded: chance.percent(80), resolved: false, satisfied: 'dissatisfied', attitude: 'neutral' },
        remark: chance.pick(complaints),
      },
    ],
    [chance.between(5, 60), { command: 'reopen-case', reasonCode: 'unresolved', explanation: '诉求人表示问题未解决，要求重新办理。' }],
    ...round(plot),
    [chance.between(20, 8 * hours), { command: 'approve-closure' }],
    [chance.between(4 * hours, 48 * hours), content(plot)],
    [chance.between(5, 60), closed('followedUp')],
  ];
}

const asked = { command: 'record-follow-up', method: 'telephone', reached: true } as const;

function content({ chance }: Plot): PlannedCommand {
  const satisfied = chance.weighted({ satisfied: 60, mostlySatisfied: 25, neutral: 12, notRated: 3 });
  const answers = { responded: chance.percent(96), resolved: chance.percent(93), satisfied, attitude: satisfied };
  return { ...asked, answers, ...(chance.percent(25) && { remark: chance.pick(thanks) }) };
}
