import {
  attached,
  type CaseState,
  type ClaimFinding,
  claimLabels,
  type Draft,
  type ExistingCase,
  type FactFinding,
  factLabels,
  type Labels,
  type NewAttachment,
  type PlainPart,
  Refusal,
} from '@suqiu/case';
import { hasClaim, narrative, requireMoreThanLabel, requireText } from './texts';
import { acknowledgedAssignment, type OwnAssignment, type Who } from './who';

/** @zh 事实认定与诉求认定 */
export interface RecordFindings {
  readonly assignmentId: string;
  readonly fact: FactFinding;
  readonly factExplanation: string;
  readonly claim?: ClaimFinding;
  readonly claimExplanation?: string;
  readonly siteVisited?: boolean;
  readonly attachments: readonly NewAttachment[];
}

/** Once per round; what is found stands until the case is reopened or its closure rejected. */
export function checkRecordFindings(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  const own = acknowledgedAssignment(state, who, assignmentId);
  if (own.assignment.findingsRecorded) throw new Refusal('FINDINGS_ALREADY_RECORDED');
  return own;
}

/**
 * Hard validations of a Shanghai platform (domain.md §3): each finding needs an explanation of its own that is more than its label, the claim's
 * only unless it is lawful and reasonable; inquiries, suggestions and praise have neither claim nor site visit. Refusals: TEXT_MISSING,
 * EXPLANATION_EQUALS_LABEL, CLAIM_MISSING, SITE_VISIT_MISSING, CLAIM_NOT_APPLICABLE.
 */
export function recordFindings(state: CaseState, command: RecordFindings, who: Who): Draft[] {
  const { assignmentId, fact } = command;
  const { ofCase } = checkRecordFindings(state, who, assignmentId);
  const factExplanation = explained(ofCase, command.factExplanation, 'factExplanation', factLabels);
  const claimed = hasClaim(ofCase) ? claimOf(ofCase, command) : withoutClaim(command);
  return [
    {
      type: 'department.FindingsRecorded',
      data: { assignmentId, fact, ...claimed.data, attachments: attached(ofCase, command.attachments) },
      personal: { factExplanation, ...claimed.personal },
    },
  ];
}

interface Claimed {
  readonly data: { readonly claim?: ClaimFinding; readonly siteVisited: boolean };
  readonly personal: { readonly claimExplanation?: PlainPart };
}

function claimOf(ofCase: ExistingCase, { claim, claimExplanation, siteVisited }: RecordFindings): Claimed {
  if (claim === undefined) throw new Refusal('CLAIM_MISSING');
  if (siteVisited === undefined) throw new Refusal('SITE_VISIT_MISSING');
  const silent = claimExplanation === undefined || claimExplanation.trim() === '';
  if (claim === 'lawfulAndReasonable' && silent) return { data: { claim, siteVisited }, personal: {} };
  return {
    data: { claim, siteVisited },
    personal: { claimExplanation: explained(ofCase, claimExplanation, 'claimExplanation', claimLabels) },
  };
}

function withoutClaim({ claim, claimExplanation, siteVisited }: RecordFindings): Claimed {
  if (claim !== undefined || claimExplanation !== undefined) throw new Refusal('CLAIM_NOT_APPLICABLE');
  return { data: { siteVisited: siteVisited ?? false }, personal: {} };
}

function explained(ofCase: ExistingCase, text: string | undefined, field: string, labels: Labels<string>): PlainPart {
  const given = requireText(text, field);
  requireMoreThanLabel(given, labels, field);
  return narrative(ofCase, given);
}
