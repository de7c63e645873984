import type { CaseKind } from '@suqiu/case';
import type { Chance } from '../chance/chance';
import type { Slots } from '../texts/slots';
import type { Matter, Topic } from '../texts/topic';
import { followUp } from './follow-up';
import { handle } from './handle';
import { officeHour } from './hours';
import type { PlannedCommand, PlannedStep } from './synthetic-case';

/** A command and the minutes that pass before it. */
export type Delayed = readonly [minutes: number, command: PlannedCommand];

/** Everything a plan is made from. */
export interface Plot {
  readonly at: Date;
  readonly topic: Topic;
  readonly matter: Matter;
  readonly anonymous: boolean;
  readonly slots: Slots;
  readonly chance: Chance;
}

const kindsWithoutClaim: readonly CaseKind[] = ['inquiry', 'suggestion', 'praise'];
export const claims = ({ matter }: Plot): boolean => !kindsWithoutClaim.includes(matter.kind);

/** What becomes of a case after its registration, in office hours. How often each turn is taken is our own guess. */
export function planOf(plot: Plot): PlannedStep[] {
  let at = plot.at;
  return turns(plot).map(([minutes, command]) => {
    at = officeHour(new Date(at.getTime() + minutes * 60_000), plot.chance);
    return { ...command, at };
  });
}

function turns(plot: Plot): Delayed[] {
  const { chance, topic } = plot;
  if (topic.desk && 'routeOut' in topic.desk)
    return [[chance.between(3, 40), { command: 'route-out-case', class: topic.desk.routeOut, channelTold: topic.desk.channelTold }]];
  if (topic.desk && chance.percent(80))
    return [[chance.between(2, 30), { command: 'answer-case', basis: chance.pick(['policy', 'knowledge']), reply: topic.desk.answer }]];
  const withdrawn: Delayed = [
    chance.between(60, 1_500),
    {
      command: 'withdraw-case',
      reasonCode: chance.pick(['requesterAsked', 'settled']),
      explanation: '诉求人来电表示问题已自行协商解决，不再需要处理。',
    },
  ];
  if (chance.percent(2)) return [withdrawn];
  const dispatched: Delayed = [chance.between(5, 120), { command: 'dispatch-case', to: 'proposed' }];
  if (chance.percent(2)) return [dispatched, withdrawn];
  return [dispatched, ...returned(plot), ...handle(plot), ...followUp(plot)];
}

/** Sometimes the unit says that it is not its own; most are right. */
function returned({ chance }: Plot): Delayed[] {
  if (!chance.percent(8)) return [];
  const asked: Delayed = [
    chance.between(30, 400),
    chance.pick([
      {
        command: 'request-return',
        reasonCode: 'notOurPowers',
        explanation: '经核实，该事项不属于本单位职责范围，建议转相关主管部门办理。',
      },
      { command: 'request-return', reasonCode: 'wrongPlace', explanation: '经现场核实，反映地点不在本辖区。' },
      {
        command: 'request-return',
        reasonCode: 'sharedPowers',
        explanation: '该事项涉及多个部门职能，本单位无法单独办理，建议明确牵头单位。',
      },
    ]),
  ];
  if (chance.percent(70))
    return [
      asked,
      [chance.between(20, 300), { command: 'approve-return' }],
      [chance.between(5, 60), { command: 'dispatch-case', to: 'another' }],
    ];
  const refused: PlannedCommand = {
    command: 'refuse-return',
    reasonCode: 'withinYourPowers',
    explanation: '按照职责清单，该事项由你单位牵头办理，请及时联系诉求人。',
  };
  return [asked, [chance.between(20, 300), refused]];
}
