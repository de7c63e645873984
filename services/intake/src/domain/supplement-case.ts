import {
  attached,
  type CaseState,
  type Draft,
  type ExistingCase,
  type ExternalRef,
  type NewAttachment,
  Refusal,
  type Role,
} from '@suqiu/case';
import { deskRoles, openCase, type Who } from './who';

/** @zh 补充诉求 */
export interface SupplementCase {
  readonly text?: string;
  readonly externalRefs: readonly ExternalRef[];
  readonly attachments: readonly NewAttachment[];
}

const supplementingRoles: readonly Role[] = [...deskRoles, 'followUpOfficer', 'subdistrict', 'steward'];

export const checkSupplementCase = (state: CaseState, who: Who): ExistingCase => openCase(state, who, supplementingRoles);

/** Refuses SUPPLEMENT_EMPTY when nothing is added. An external number the case has already is left out. */
export function supplementCase(state: CaseState, { text, externalRefs, attachments }: SupplementCase, who: Who): Draft[] {
  const own = checkSupplementCase(state, who);
  if (text === undefined && externalRefs.length === 0 && attachments.length === 0) throw new Refusal('SUPPLEMENT_EMPTY');
  const added = externalRefs.filter((ref) => !own.externalRefs.some((known) => known.system === ref.system && known.number === ref.number));
  if (text === undefined && added.length === 0 && attachments.length === 0) return [];
  return [
    {
      type: 'intake.CaseSupplemented',
      data: { attachments: attached(own, attachments), externalRefs: added },
      ...(text !== undefined && { personal: { narrative: { subject: own.requesterSubject, compartment: 'narrative', text } } }),
    },
  ];
}

/**
 * What merging means for the case merged into: whatever has become of it meanwhile, it is told once. The merged case keeps its own words under
 * its own requester's key; only its external numbers come along.
 */
export function supplementByMerging(state: CaseState, merged: ExistingCase): Draft[] {
  if (state.status === 'none') throw new Refusal('CASE_NOT_FOUND');
  const { caseId, caseNumber, externalRefs } = merged;
  if (state.mergedCases.some((known) => known.caseId === caseId)) return [];
  return [{ type: 'intake.CaseSupplemented', data: { attachments: [], externalRefs, mergedCase: { caseId, caseNumber } } }];
}
