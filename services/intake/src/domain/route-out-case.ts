import { type CaseState, type Draft, type ExistingCase, type LegalChannel, Refusal, type RouteOutClass } from '@suqiu/case';
import { caseAtDesk, type Who } from './who';

/** @zh 不予受理（告知渠道） */
export interface RouteOutCase {
  readonly class: RouteOutClass;
  readonly channelTold: LegalChannel;
  /** For a repeat: the case whose progress or result the requester was told. */
  readonly earlierCaseNumber?: string;
}

/** Which channels may be told for a class (接诉即办条例 art. 11; 国办函〔2025〕66号). */
export const channelsOfClass: Readonly<Record<RouteOutClass, readonly LegalChannel[]>> = {
  emergencyLine: ['call110', 'call119', 'call120', 'call122'],
  litigationOrArbitration: ['court', 'arbitrationCommission'],
  disciplineInspection: ['disciplineInspectionOrgan'],
  administrativeReview: ['reviewOrgan'],
  informationDisclosure: ['disclosureDesk'],
  petition: ['petitionOffice'],
  repeatWithoutNewFacts: ['earlierCase'],
  secretOrPrivacy: ['none'],
  outOfCompetence: ['marketOrSociety'],
  unlawfulOrImmoral: ['none', 'call110'],
};

export const checkRouteOutCase = (state: CaseState, who: Who): ExistingCase => caseAtDesk(state, who);

/** Refusals: CHANNEL_NOT_OF_CLASS, EARLIER_CASE_MISSING (a repeat repeats something). */
export function routeOutCase(state: CaseState, command: RouteOutCase, who: Who, intakePolicyVersion: number): Draft[] {
  const own = checkRouteOutCase(state, who);
  const { class: routeOutClass, channelTold, earlierCaseNumber } = command;
  const channels = channelsOfClass[routeOutClass];
  if (!channels.includes(channelTold)) throw new Refusal('CHANNEL_NOT_OF_CLASS', { class: routeOutClass, channels: channels.join(', ') });
  const repeat = routeOutClass === 'repeatWithoutNewFacts';
  if (repeat && (earlierCaseNumber === undefined || earlierCaseNumber === own.caseNumber)) throw new Refusal('EARLIER_CASE_MISSING');
  const reasons = [
    own.routeOutProposal === routeOutClass ? { code: 'PROPOSED_BY_RULES' } : { code: 'CHOSEN_BY_PERSON' },
    ...(repeat && earlierCaseNumber !== undefined ? [{ code: 'REPEATS_EARLIER_CASE', params: { caseNumber: earlierCaseNumber } }] : []),
  ];
  return [{ type: 'intake.CaseRoutedOut', data: { class: routeOutClass, channelTold, intakePolicyVersion, reasons } }];
}
