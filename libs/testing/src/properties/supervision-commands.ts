import {
  escalationReasons,
  hardCaseOutcomes,
  hardCaseReasons,
  shelvingKinds,
  shelvingReasons,
  supervisionOutcomes,
  supervisionReasons,
  supervisionSources,
  supportRefusalReasons,
  unshelvingReasons,
  urgingChannels,
  urgingKinds,
} from '@suqiu/case';
import * as department from '@suqiu/department/domain';
import * as dispatch from '@suqiu/dispatch/domain';
import { clockPins } from '../builders/case-defaults';
import { assignment, assignmentIds, type CommandKind, kind, maybe, type Scene, text } from './command-kind';
import { day, escalators, supervisors, unitIds } from './ground';

const nextReviewOn = '2026-06-01';

/** A supervision of the case, or none. */
const supervision = ({ state, chance }: Scene): string =>
  chance.pick(['none', ...(state.status === 'none' ? [] : state.supervisions.map(({ supervisionId }) => supervisionId))]);

/** Support that somebody asked for, or none. */
const supportId = ({ state, chance }: Scene): string =>
  chance.pick(['none', ...(state.status === 'none' ? [] : state.assignments.flatMap((a) => a.supportPending?.supportId ?? []))]);

const related = ({ others, chance }: Scene): dispatch.NamedCase[] =>
  others.flatMap((other) =>
    other.status !== 'none' && chance.percent(30) ? [{ caseNumber: other.caseNumber, caseId: other.caseId }] : [],
  );

const units = ({ chance }: Scene): string[] => Array.from({ length: chance.between(1, 2) }, () => chance.pick(unitIds));

/** 催办、督办、协办、疑难、挂账、上报. */
export const supervisionKinds: readonly CommandKind[] = [
  kind(
    'dispatch',
    'urge-handling',
    (scene) => ({
      assignmentIds: [assignment(scene)],
      channel: scene.chance.pick(urgingChannels),
      kind: scene.chance.pick(urgingKinds),
      message: text(scene),
    }),
    dispatch.urgeHandling,
    { by: supervisors, repeatable: true, rare: true },
  ),
  kind(
    'dispatch',
    'open-supervision',
    (scene) => ({
      supervisionId: scene.id,
      assignmentIds: [assignment(scene), assignment(scene)],
      source: scene.chance.pick(supervisionSources),
      reasonCode: scene.chance.pick(supervisionReasons),
      related: related(scene),
      instruction: text(scene),
      clocks: clockPins,
    }),
    dispatch.openSupervision,
    { by: supervisors, rare: true },
  ),
  kind(
    'dispatch',
    'close-supervision',
    (scene) => ({ supervisionId: supervision(scene), outcome: scene.chance.pick(supervisionOutcomes) }),
    dispatch.closeSupervision,
    { by: supervisors },
  ),
  kind(
    'department',
    'answer-supervision',
    (scene) => ({ assignmentId: assignment(scene), supervisionId: supervision(scene), answer: text(scene), attachments: [] }),
    department.answerSupervision,
  ),

  kind(
    'department',
    'request-support',
    (scene) => ({ assignmentId: assignment(scene), supportId: scene.id, unitIds: units(scene), reason: text(scene), attachments: [] }),
    department.requestSupport,
  ),
  kind(
    'dispatch',
    'assign-support',
    (scene) => ({
      supportId: supportId(scene),
      unitIds: units(scene),
      assignmentIds: assignmentIds(scene),
      clocks: clockPins,
      day,
    }),
    dispatch.assignSupport,
  ),
  kind(
    'dispatch',
    'refuse-support',
    (scene) => ({ supportId: supportId(scene), reasonCode: scene.chance.pick(supportRefusalReasons), explanation: text(scene) }),
    dispatch.refuseSupport,
  ),
  kind('department', 'give-support', (scene) => ({ assignmentId: assignment(scene), result: text(scene) }), department.giveSupport),

  kind(
    'dispatch',
    'enlist-hard-case',
    ({ chance }) => ({ reasonCode: chance.pick(hardCaseReasons), nextReviewOn, day }),
    dispatch.enlistHardCase,
    { by: supervisors, rare: true },
  ),
  kind('dispatch', 'track-hard-case', (scene) => ({ progress: text(scene), nextReviewOn, day }), dispatch.trackHardCase, {
    by: supervisors,
    repeatable: true,
  }),
  kind('dispatch', 'release-hard-case', ({ chance }) => ({ outcome: chance.pick(hardCaseOutcomes) }), dispatch.releaseHardCase, {
    by: supervisors,
  }),
  kind(
    'dispatch',
    'shelve-case',
    (scene) => ({
      kind: scene.chance.pick(shelvingKinds),
      reasonCode: scene.chance.pick(shelvingReasons),
      nextReviewOn,
      related: related(scene),
      explanation: text(scene),
      day,
    }),
    dispatch.shelveCase,
    { by: supervisors, rare: true },
  ),
  kind('dispatch', 'unshelve-case', ({ chance }) => ({ reasonCode: chance.pick(unshelvingReasons) }), dispatch.unshelveCase, {
    by: supervisors,
  }),
  kind(
    'dispatch',
    'escalate-case',
    (scene) => {
      const toUnitId = maybe(scene, scene.chance.pick(unitIds));
      return { reasonCode: scene.chance.pick(escalationReasons), explanation: text(scene), day, ...(toUnitId && { toUnitId }) };
    },
    dispatch.escalateCase,
    { by: escalators, rare: true },
  ),
];
