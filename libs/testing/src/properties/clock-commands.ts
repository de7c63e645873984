import {
  contactMethods,
  type ExtensionRoom,
  extensionReasons,
  extensionRefusalReasons,
  pauseReasons,
  tierReasons,
  tiers,
} from '@suqiu/case';
import * as department from '@suqiu/department/domain';
import * as dispatch from '@suqiu/dispatch/domain';
import { assignment, type CommandKind, kind, type Scene, text } from './command-kind';
import { now } from './ground';

/** What the clocks leave, as their fold might say it. */
const room = ({ chance }: Scene): ExtensionRoom | undefined =>
  chance.pick([{ dueAt: [now], days: 10, times: 1 }, { dueAt: [], days: 5, times: 2 }, { dueAt: [], days: 5, times: 0 }, undefined]);

/** One of the case's assignments, or the case with all of them. */
const whole = (scene: Scene) => (scene.chance.percent(50) ? {} : { assignmentId: assignment(scene) });

/** 延期、暂停、层级: what moves the clocks of a case. */
export const clockKinds: readonly CommandKind[] = [
  kind(
    'department',
    'request-extension',
    (scene) => ({
      command: {
        assignmentId: assignment(scene),
        days: scene.chance.between(1, 12),
        reasonCode: scene.chance.pick(extensionReasons),
        explanation: text(scene),
        attachments: [],
      },
      room: room(scene),
    }),
    (state, asked, who) => department.requestExtension(state, asked.command, { now, ...(asked.room && { room: asked.room }) }, who),
  ),
  kind(
    'dispatch',
    'grant-extension',
    (scene) => ({
      command: {
        assignmentId: assignment(scene),
        days: scene.chance.between(1, 6),
        requesterTold: scene.chance.pick([...contactMethods, 'notReachable'] as const),
      },
      room: room(scene),
    }),
    (state, asked, who) => dispatch.grantExtension(state, asked.command, asked.room, who),
  ),
  kind(
    'dispatch',
    'refuse-extension',
    (scene) => ({ assignmentId: assignment(scene), reasonCode: scene.chance.pick(extensionRefusalReasons), explanation: text(scene) }),
    dispatch.refuseExtension,
  ),
  kind(
    'dispatch',
    'pause-clock',
    (scene) => ({ ...whole(scene), reasonCode: scene.chance.pick(pauseReasons), explanation: text(scene) }),
    dispatch.pauseClock,
  ),
  kind('dispatch', 'resume-clock', whole, dispatch.resumeClock),
  kind(
    'dispatch',
    'change-tier',
    ({ chance, ...scene }) => ({ tier: chance.pick(tiers), reasonCode: chance.pick(tierReasons), explanation: text({ chance, ...scene }) }),
    dispatch.changeTier,
  ),
];
