import {
  type AttachmentRef,
  type CaseKind,
  type CaseState,
  type Channel,
  cityCode,
  type Confidentiality,
  type Draft,
  type ExternalRef,
  type IntakePolicyInForce,
  type Place,
  Refusal,
  type RequesterType,
  type Role,
  type Urgency,
} from '@suqiu/case';
import { categoryOf, type Classification, classify } from './classification';
import { type DuplicateJudgement } from './duplicates';
import { checkUnit, knownPlace, type OrganisationGround } from './place';
import { moreUrgent } from './mark-case';
import { checkRequester, type Narrative, type Requester, requesterWarnings } from './requester';
import { checkDistrict, checkRole, type Who } from './who';

/** Who takes a case in; a requester registers their own. */
export const registeringRoles: readonly Role[] = ['operator', 'dispatcher', 'administrator', 'subdistrict', 'steward', 'requester'];
/** Who may bring in history: cases that happened before they are registered. */
const rolesOfHistory: readonly Role[] = ['operator', 'administrator', 'system'];
/** What a requester comes by without anybody of the desk. */
const channelsOfRequesters: readonly Channel[] = ['website', 'app', 'wechat'];

/** @zh 登记诉求 — what is told, without the ids. */
export interface RegisterCase {
  readonly channel: Channel;
  readonly kind: CaseKind;
  readonly requesterType: RequesterType;
  readonly anonymous: boolean;
  readonly requester: Requester;
  readonly narrative: Narrative;
  readonly place: Place;
  readonly respondentUnitId?: string;
  readonly urgency?: Urgency;
  readonly confidentiality?: Confidentiality;
  readonly externalRefs: readonly ExternalRef[];
  readonly attachments: readonly Omit<AttachmentRef, 'subject'>[];
  /** The category a person chose; the rules propose one otherwise. */
  readonly category?: string;
  /** When it happened, ISO 8601; given for imported history only. */
  readonly occurredAt?: string;
}

/** What a registration rests on, by version, at an instant. */
export interface RegistrationGround extends OrganisationGround {
  readonly policy: IntakePolicyInForce;
  readonly now: string;
}

/** Checked against its ground: the place completed, the owning district known. */
export interface CheckedRegistration extends RegisterCase {
  readonly district: string;
  readonly at: string;
}

/** What only the outside knows: the ids reserved for the case, and what the index found. */
export interface RegistrationFacts {
  readonly caseNumber: string;
  readonly requesterSubject: string;
  readonly duplicates: DuplicateJudgement;
}

/**
 * Everything that can be refused before a number is used up. The district is the place's; without one, the district of whoever takes the case
 * in, else the city. Refusals: ROLE_NOT_ALLOWED, NOT_YOUR_DISTRICT, OCCURRED_AT_NOT_ALLOWED, LEFT_TO_DESK, OCCURRED_AT_IN_FUTURE,
 * PLACE_UNKNOWN, UNIT_UNKNOWN, REQUESTER_MISSING, CATEGORY_UNKNOWN, INTAKE_POLICY_MISSING.
 */
export function checkRegistration(command: RegisterCase, who: Who, ground: RegistrationGround): CheckedRegistration {
  checkRole(who, registeringRoles);
  if (command.occurredAt !== undefined && !rolesOfHistory.includes(who.actor.role)) throw new Refusal('OCCURRED_AT_NOT_ALLOWED');
  if (command.occurredAt !== undefined && Date.parse(command.occurredAt) > Date.parse(ground.now))
    throw new Refusal('OCCURRED_AT_IN_FUTURE');
  const ofRequester = who.actor.role === 'requester';
  if (ofRequester) refuseLeftToDesk(command);
  const place = knownPlace(command.place, ground);
  const district = place.district ?? (ofRequester ? undefined : who.actor.district) ?? cityCode;
  if (!ofRequester && who.actor.role !== 'administrator') checkDistrict(who, district);
  if (command.respondentUnitId !== undefined) checkUnit(command.respondentUnitId, ground);
  checkRequester(command.requester, command.anonymous);
  if (command.category !== undefined) categoryOf(ground.policy, command.category);
  return { ...command, place, district, at: command.occurredAt ?? ground.now };
}

/**
 * What the desk judges is not for a requester to say: it would be believed (urgency, category, the unit complained of), or take the outside
 * number that a message still to be imported comes with, and be told whose case has it already. Refuses LEFT_TO_DESK.
 */
function refuseLeftToDesk({ channel, urgency, category, respondentUnitId, externalRefs }: RegisterCase): void {
  const said = {
    channel: !channelsOfRequesters.includes(channel),
    urgency: urgency !== undefined,
    category: category !== undefined,
    respondentUnitId: respondentUnitId !== undefined,
    externalRefs: externalRefs.length > 0,
  };
  const [field] = Object.entries(said).find(([, isSaid]) => isSaid) ?? [];
  if (field !== undefined) throw new Refusal('LEFT_TO_DESK', { field });
}

/**
 * CaseRegistered, CaseClassified, CaseMarked when the rules find it urgent, and CaseMerged when it certainly is an earlier case again: one
 * append, so that nobody sees a case that is half taken in. Refuses CASE_ALREADY_REGISTERED.
 */
export function registerCase(
  state: CaseState,
  command: CheckedRegistration,
  facts: RegistrationFacts,
  ground: RegistrationGround,
): Draft[] {
  if (state.status !== 'none') throw new Refusal('CASE_ALREADY_REGISTERED');
  const classification = classify(ground.policy, command.narrative.title, command.narrative.text);
  return [
    registered(command, facts),
    classified(command, classification, facts, ground.policy),
    ...marked(command, classification, ground.policy),
    ...merged(facts, ground.policy),
  ];
}

function registered(command: CheckedRegistration, { caseNumber, requesterSubject, duplicates }: RegistrationFacts): Draft {
  const { channel, kind, requesterType, anonymous, requester, narrative, place, district, respondentUnitId, externalRefs } = command;
  const part = { subject: requesterSubject };
  const named = Object.keys(requester).length > 0;
  return {
    type: 'intake.CaseRegistered',
    data: {
      caseNumber,
      district,
      channel,
      kind,
      requesterType,
      requesterSubject,
      anonymous,
      urgency: command.urgency ?? 'normal',
      confidentiality: command.confidentiality ?? (kind === 'report' ? 'fromRespondent' : 'none'),
      place,
      ...(respondentUnitId !== undefined && { respondentUnitId }),
      externalRefs,
      attachments: command.attachments.map(({ hash, bytes, mediaType }) => ({ hash, bytes, mediaType, ...part })),
      duplicates: duplicates.candidates,
      warnings: requesterWarnings(requester),
    },
    personal: {
      narrative: { ...part, compartment: 'narrative', text: JSON.stringify(narrative) },
      ...(named && { requester: { ...part, compartment: kind === 'report' ? 'reporter' : 'contact', text: JSON.stringify(requester) } }),
    },
  };
}

function classified(
  { kind, place, category }: CheckedRegistration,
  proposed: Classification,
  { duplicates: { decision, repeats } }: RegistrationFacts,
  policy: IntakePolicyInForce,
): Draft {
  const chosen = category === undefined ? undefined : categoryOf(policy, category);
  const repeated = decision === 'merge' ? undefined : repeats;
  const routeOutProposal = repeated ? 'repeatWithoutNewFacts' : proposed.routeOutProposal;
  const ofRules = chosen ?? proposed.category;
  return {
    type: 'intake.CaseClassified',
    data: {
      kind,
      place,
      by: chosen ? 'person' : 'rules',
      certain: chosen !== undefined || proposed.certain,
      reasons: [
        ...(chosen ? [{ code: 'CHOSEN_BY_PERSON' }] : []),
        ...proposed.reasons,
        ...(repeated ? [{ code: 'REPEATS_EARLIER_CASE', params: { caseNumber: repeated.caseNumber } }] : []),
      ],
      intakePolicyVersion: policy.version,
      ...(ofRules && { category: ofRules }),
      ...(routeOutProposal && { routeOutProposal }),
    },
  };
}

/** The reasons are kept also when a person already said how urgent it is: they name the line to ring. */
function marked(
  { urgency = 'normal' }: CheckedRegistration,
  { urgency: found }: Classification,
  { version: intakePolicyVersion }: IntakePolicyInForce,
): Draft[] {
  if (!found) return [];
  const data = { reasons: found.reasons, intakePolicyVersion, ...(moreUrgent(found.urgency, urgency) && { urgency: found.urgency }) };
  return [{ type: 'intake.CaseMarked', data }];
}

function merged({ duplicates: { decision, into } }: RegistrationFacts, { version: intakePolicyVersion }: IntakePolicyInForce): Draft[] {
  if (decision !== 'merge' || !into) return [];
  const { caseId: intoCaseId, caseNumber: intoCaseNumber, reasons } = into;
  return [{ type: 'intake.CaseMerged', data: { intoCaseId, intoCaseNumber, reasons, intakePolicyVersion } }];
}
