import type { IntakePolicy, LegalChannel, Reason, RouteOutClass, Urgency } from '@suqiu/case';
import { nothingOf, standsInTitle, termsIn, type ToldText } from './told-text';

export interface RouteOutProposal {
  readonly class: RouteOutClass;
  readonly reasons: readonly Reason[];
}

/**
 * What the rules propose to route out; the first rule that speaks stands. A term mentioned once in passing is not enough: it stands in the
 * title, or two terms are found. A person decides.
 */
export function proposeRouteOut({ routeOutRules }: IntakePolicy, told: ToldText): RouteOutProposal | undefined {
  for (const { rule, class: routeOutClass, channel, any, none } of routeOutRules) {
    const terms = termsIn(told, any);
    if ((terms.length < 2 && !terms.some((term) => standsInTitle(told, term))) || !nothingOf(told, none)) continue;
    return { class: routeOutClass, reasons: [{ code: 'ROUTE_OUT_TERMS_FOUND', params: { rule, class: routeOutClass, channel, terms } }] };
  }
  return undefined;
}

export interface UrgencyFound {
  readonly urgency: Urgency;
  readonly reasons: readonly Reason[];
}

/** Emergency lines: life is in danger, the caller is told at once. */
const emergencyLines: readonly LegalChannel[] = ['call110', 'call119', 'call120', 'call122'];

/** How urgent the rules find a text: `critical` when an emergency line is named, else `urgent`. */
export function findUrgency({ urgencyRules }: IntakePolicy, told: ToldText): UrgencyFound | undefined {
  const found = urgencyRules.flatMap(({ rule, any, none, channel }) => {
    const terms = termsIn(told, any);
    return terms.length > 0 && nothingOf(told, none) ? [{ rule, channel, terms }] : [];
  });
  if (found.length === 0) return undefined;
  return {
    urgency: found.some(({ channel }) => emergencyLines.includes(channel)) ? 'critical' : 'urgent',
    reasons: found.map((params) => ({ code: urgentTermsFound, params })),
  };
}

const urgentTermsFound = 'URGENT_TERMS_FOUND';

/** The emergency lines that reasons stored on a mark name, each once. */
export const linesToCall = (reasons: readonly Reason[]): LegalChannel[] =>
  emergencyLines.filter((line) => reasons.some(({ code, params }) => code === urgentTermsFound && params?.['channel'] === line));
