import { reviewReasons, sendDownReasons, triageClasses } from '@suqiu/case';
import * as dispatch from '@suqiu/dispatch/domain';
import { clockPins } from '../builders/case-defaults';
import { type CommandKind, kind, maybe, type Scene, text } from './command-kind';
import { catalogue, day, rules, unitIds } from './ground';

const some = ({ chance }: Scene, least: number): string[] => Array.from({ length: chance.between(least, 3) }, () => chance.pick(unitIds));

/** 甄别、会商: how a case is sorted, and what units that met fixed about it. */
export const triageKinds: readonly CommandKind[] = [
  kind(
    'dispatch',
    'triage-case',
    (scene) => {
      const exceptionReason = maybe(scene, scene.chance.pick(sendDownReasons));
      return {
        class: scene.chance.pick(triageClasses),
        leadByDepartment: scene.chance.percent(50),
        ...(exceptionReason && { exceptionReason }),
        explanation: text(scene),
        ground: { catalogue, rules, day },
        intakePolicyVersion: 1,
      };
    },
    dispatch.triageCase,
  ),
  kind(
    'dispatch',
    'hold-joint-review',
    (scene) => ({
      participants: some(scene, 2),
      lead: scene.chance.pick(unitIds),
      support: some(scene, 0),
      copyTo: [],
      reasonCode: scene.chance.pick(reviewReasons),
      minutes: text(scene),
      assignmentIds: Array.from({ length: dispatch.maxShares }, (_, at) => `${scene.id}-${at}`),
      catalogue,
      rules,
      clocks: clockPins,
      day,
    }),
    dispatch.holdJointReview,
  ),
];
