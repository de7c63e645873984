import { type CaseState, type Draft, Refusal, type ExtensionRefusalReason } from '@suqiu/case';
import { ledAssignment } from './leader';
import { explained } from './texts';
import type { OwnAssignment, Who } from './who';

/** @zh 本单位同意延期 */
export interface EndorseExtension {
  readonly assignmentId: string;
  readonly explanation?: string;
}

/** @zh 本单位不同意延期 */
export interface WithholdExtension {
  readonly assignmentId: string;
  readonly reasonCode: ExtensionRefusalReason;
  readonly explanation?: string;
}

/** An extension waits for the leader of the unit. Refuses ENDORSEMENT_NOT_AWAITED, and what `ledAssignment` refuses. */
export function checkEndorseExtension(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  const own = ledAssignment(state, who, assignmentId);
  if (own.assignment.extensionPending?.endorsement !== 'awaited') throw new Refusal('ENDORSEMENT_NOT_AWAITED');
  return own;
}

/** The centre judges it from here on. */
export function endorseExtension(state: CaseState, { assignmentId, explanation }: EndorseExtension, who: Who): Draft[] {
  const { ofCase, assignment } = checkEndorseExtension(state, who, assignmentId);
  const { nth } = assignment.extensionPending!;
  return [{ type: 'department.ExtensionEndorsed', data: { assignmentId, nth }, ...explained(ofCase, explanation) }];
}

/** It ends in the unit: the centre never sees it. */
export function withholdExtension(state: CaseState, { assignmentId, reasonCode, explanation }: WithholdExtension, who: Who): Draft[] {
  const { ofCase, assignment } = checkEndorseExtension(state, who, assignmentId);
  const reasons = [{ code: 'EXTENSION_REFUSED_BY_PERSON', params: { reason: reasonCode } }];
  const { nth } = assignment.extensionPending!;
  return [{ type: 'department.ExtensionWithheld', data: { assignmentId, nth, reasons }, ...explained(ofCase, explanation) }];
}
