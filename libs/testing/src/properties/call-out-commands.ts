import { clockPins } from '../builders/case-defaults';
import { absenceReasons, callOutOutcomes, callOutTypes, checkInModes, declineReasons, dutyReasons, releaseReasons } from '@suqiu/case';
import * as department from '@suqiu/department/domain';
import * as dispatch from '@suqiu/dispatch/domain';
import { type CommandKind, kind, maybe, type Scene, text } from './command-kind';
import { callers, day, unitIds } from './ground';

/** A department that was called out, or none. */
const call = ({ state, chance }: Scene) => {
  const calls = (state.status === 'none' ? [] : state.callOuts).flatMap(({ callOutId, departments }) =>
    departments.map(({ unitId }) => ({ callOutId, unitId })),
  );
  return chance.pick([{ callOutId: 'none', unitId: '310110-water' }, ...calls, ...calls.slice(-1)]);
};

/** 吹哨、报到: who calls departments to a case, and what they answer. */
export const callOutKinds: readonly CommandKind[] = [
  kind(
    'dispatch',
    'call-out-departments',
    (scene) => ({
      callOutId: scene.id,
      type: scene.chance.pick(callOutTypes),
      departments: Array.from({ length: scene.chance.between(1, 2) }, () => scene.chance.pick(unitIds)),
      request: text(scene),
      attachments: [],
      clocks: clockPins,
      day,
    }),
    dispatch.callOutDepartments,
    { by: callers },
  ),
  kind(
    'dispatch',
    'judge-call-out-decline',
    (scene) => ({
      ...call(scene),
      upheld: scene.chance.percent(50),
      reasonCode: scene.chance.pick([...releaseReasons, ...dutyReasons]),
      explanation: text(scene),
    }),
    dispatch.judgeCallOutDecline,
  ),
  kind(
    'dispatch',
    'close-call-out',
    (scene) => {
      const absenceReason = maybe(scene, scene.chance.pick(absenceReasons));
      const { callOutId } = call(scene);
      return { callOutId, outcome: scene.chance.pick(callOutOutcomes), summary: text(scene), ...(absenceReason && { absenceReason }) };
    },
    dispatch.closeCallOut,
    { by: callers },
  ),

  kind(
    'department',
    'check-in',
    (scene) => ({ ...call(scene), mode: scene.chance.pick(checkInModes), remark: text(scene) }),
    department.checkIn,
  ),
  kind(
    'department',
    'decline-call-out',
    (scene) => ({ ...call(scene), reasonCode: scene.chance.pick(declineReasons), explanation: text(scene), attachments: [] }),
    department.declineCallOut,
  ),
];
