import {
  actionWarningLabels,
  allowedActions,
  type AllowedAction,
  type Assignment,
  type Bilingual,
  type CaseAttachment,
  type Clock,
  type Compartment,
  type ExistingCase,
  holderGroundLabels,
  presentHolder,
  type PresentHolder,
  type Holding,
  returnsOf,
  type ReturnsOfCase,
} from '@suqiu/case';
import { errorCatalogue, isErrorCode } from '../errors/catalogue';
import type { ServiceDefinition } from '../service/service-definition';
import { partLevel, type PartLevel } from './case-access';
import type { ReadCase } from './case-reader';

/** One sealed part of the case: that it is there, and how this person may come to see it. */
export interface PartOnPage {
  readonly version: number;
  readonly name: string;
  readonly compartment: Compartment;
  readonly level: PartLevel;
}

/** A case as one service shows it: its state as of its last event, the sealed parts by name only, and what this person may do here. */
export type CasePage = Omit<
  ExistingCase,
  'requesterSubject' | 'attachments' | 'clockPins' | 'assignments' | 'returnsAsked' | 'returnsApproved' | 'returnTrail'
> & {
  readonly waitToken: string;
  readonly assignments: readonly AssignmentOnPage[];
  /** The strictest running one first. */
  readonly clocks: readonly Clock[];
  /** In the order units got it. */
  readonly held: readonly Holding[];
  readonly returns: ReturnsOfCase;
  readonly attachments: readonly Omit<CaseAttachment, 'subject'>[];
  readonly parts: readonly PartOnPage[];
  readonly allowedActions: readonly ExplainedAction[];
};

/** An open one with who holds it today, by account, and why. */
export type AssignmentOnPage = Assignment & { readonly holder?: PresentHolder & { readonly explanation: Bilingual } };

/** With the reason in words, from the one catalogue of errors, or the warning. */
export type ExplainedAction = AllowedAction & { readonly explanation?: { readonly zh: string; readonly en: string } };

/**
 * What a service shows of one case: its state without the requester's subject, the sealed parts by name and how far the asking person may open
 * each, its clocks, who held it and who holds what is open on `today` (YYYY-MM-DD, Asia/Shanghai), and what may be done here. Opens nothing. Pure.
 */
export function casePage(
  { stream, state, events, who }: ReadCase,
  { clocks, held, today }: Pick<CasePage, 'clocks' | 'held'> & { readonly today: string },
  actions: ServiceDefinition['actions'],
): CasePage {
  const {
    requesterSubject: _subject,
    clockPins: _pins,
    returnsAsked: _asked,
    returnsApproved: _approved,
    returnTrail: _trail,
    ...rest
  } = state;
  const { attachments, ...shown } = rest;
  return {
    ...shown,
    attachments: attachments.map(({ version, hash, bytes, mediaType }) => ({ version, hash, bytes, mediaType })),
    assignments: state.assignments.map((assignment) => (assignment.status === 'open' ? withHolder(assignment, who, today) : assignment)),
    clocks,
    held,
    returns: returnsOf(state),
    waitToken: `${stream}@${state.version}`,
    parts: events.flatMap(({ version, sealed = {} }) =>
      Object.entries(sealed).map(([name, { compartment }]) => ({ version, name, compartment, level: partLevel(compartment, state, who) })),
    ),
    allowedActions: allowedActions(actions, state, who).map(explained),
  };
}

function withHolder(assignment: Assignment, { organisation }: ReadCase['who'], today: string): AssignmentOnPage {
  const holder = presentHolder(organisation, assignment, today);
  return { ...assignment, holder: { ...holder, explanation: holderGroundLabels[holder.because] } };
}

function explained(action: AllowedAction): ExplainedAction {
  const { reason, warning } = action;
  if (warning !== undefined) return { ...action, explanation: actionWarningLabels[warning] };
  return reason !== undefined && isErrorCode(reason) ? { ...action, explanation: errorCatalogue[reason].title } : action;
}
