import type { ClockRule, NewAssignment } from '../events';
import type { ClockKind } from '../vocabulary';
import type { ClockRun } from './clock-run';

/** What a clock is for. */
export type ClockSubject =
  | typeof ofCase
  | ({ readonly scope: 'assignment' } & NewAssignment)
  | { readonly scope: 'callOut'; readonly callOutId: string; readonly unitId: string }
  | { readonly scope: 'supervision'; readonly supervisionId: string; readonly unitIds: readonly string[] };

export const ofCase = { scope: 'case' } as const;

/** Whether a rule is for this subject. */
export const concerns = (rule: ClockRule, subject: ClockSubject): boolean =>
  rule.scope === subject.scope && (subject.scope !== 'assignment' || rule.roles === undefined || rule.roles.includes(subject.role));

/** What a clock remembers of its subject. One that waits for several units has the hours of none. */
export function marksOf(subject: ClockSubject): Pick<ClockRun, 'assignmentId' | 'callOutId' | 'supervisionId' | 'unitId'> {
  return {
    assignmentId: subject.scope === 'assignment' ? subject.assignmentId : undefined,
    callOutId: subject.scope === 'callOut' ? subject.callOutId : undefined,
    supervisionId: subject.scope === 'supervision' ? subject.supervisionId : undefined,
    unitId: unitOf(subject),
  };
}

function unitOf(subject: ClockSubject): string | undefined {
  if (subject.scope === 'case') return undefined;
  if (subject.scope !== 'supervision') return subject.unitId;
  const [unitId, ...others] = new Set(subject.unitIds);
  return others.length === 0 ? unitId : undefined;
}

/** Names a clock for ever. `version`: of the event it starts from. */
export const clockIdOf = (policy: string, clock: ClockKind, subject: ClockSubject, version: number): string =>
  `${policy}/${clock}/${nameOf(subject)}/${version}`;

function nameOf(subject: ClockSubject): string {
  switch (subject.scope) {
    case 'case':
      return 'case';
    case 'assignment':
      return subject.assignmentId;
    case 'callOut':
      return `${subject.callOutId}:${subject.unitId}`;
    case 'supervision':
      return subject.supervisionId;
  }
}

type Whose = (run: ClockRun) => boolean;

export const ofShare =
  (assignmentId: string, kind: ClockKind): Whose =>
  (run) =>
    run.rule.clock === kind && run.assignmentId === assignmentId;

/** Without an assignment: every clock of the case. */
export const within =
  (assignmentId: string | undefined): Whose =>
  (run) =>
    assignmentId === undefined || run.assignmentId === assignmentId;

export const calledOut =
  (call: { readonly callOutId: string; readonly unitId: string }, kinds: readonly ClockKind[]): Whose =>
  ({ callOutId, unitId, rule }) =>
    callOutId === call.callOutId && unitId === call.unitId && kinds.includes(rule.clock);

export const ofSupervision =
  (id: string): Whose =>
  ({ supervisionId }) =>
    supervisionId === id;
