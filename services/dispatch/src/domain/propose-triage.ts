import { type ExistingCase, type Reason, shanghaiDay, type TriageClass } from '@suqiu/case';
import { isGrassroots } from './copies';
import type { RoutingGround } from './propose';
import { routeByCatalogue } from './route';

/** @zh 甄别建议 */
export interface TriageProposal {
  readonly class: TriageClass;
  readonly leadByDepartment: boolean;
  readonly reasons: readonly Reason[];
}

/** 假定口径: a matter returned so often is hard. */
const returnsOfHard = 2;

/**
 * How a case would be sorted, from what stands on it alone. The class is that of the first finding, the reasons are all of them: what an enterprise
 * brings again, what is old, what is hard, and what the catalogue gives to a department.
 */
export function proposeTriage(ofCase: ExistingCase, ground: RoutingGround): TriageProposal {
  const lead = routeByCatalogue(ofCase, ground).proposal?.shares.find(({ role }) => role === 'lead')?.unitId;
  const leadByDepartment = lead !== undefined && !isGrassroots(lead, ground.organisation);
  const found: readonly (readonly [TriageClass, readonly Reason[]])[] = [
    ['repeatedEnterprise', repeatedByEnterprise(ofCase)],
    ['legacy', broughtLongAgo(ofCase)],
    ['hard', hardReasons(ofCase)],
    ['beyondMeans', leadByDepartment ? [{ code: 'LED_BY_DEPARTMENT', params: { unit: lead } }] : []],
  ];
  const first = found.find(([, reasons]) => reasons.length > 0);
  return {
    class: first?.[0] ?? 'ordinary',
    leadByDepartment,
    reasons: first ? found.flatMap(([, reasons]) => reasons) : [{ code: 'NOTHING_STANDS_OUT' }],
  };
}

/** Earlier cases of the same requester, and those that are this one. */
function repeatedByEnterprise({ requesterType, duplicates, mergedCases }: ExistingCase): Reason[] {
  if (requesterType !== 'enterprise') return [];
  const own = duplicates.filter(({ reasons }) => reasons.some(({ code }) => code.startsWith('SAME_REQUESTER')));
  const cases = numbersOf([...own, ...mergedCases]);
  return cases.length > 0 ? [{ code: 'REPEATED_BY_ENTERPRISE', params: { count: cases.length, cases } }] : [];
}

function broughtLongAgo({ duplicates, mergedCases, registeredAt }: ExistingCase): Reason[] {
  const day = shanghaiDay(registeredAt).replaceAll('-', '');
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  const cases = numbersOf([...duplicates, ...mergedCases]).filter((number) => dayIn(number) !== undefined && dayIn(number)! < yearBefore);
  return cases.length > 0 ? [{ code: 'BROUGHT_LONG_AGO', params: { cases } }] : [];
}

const hardReasons = ({ tier, returnsApproved, round }: ExistingCase): Reason[] => [
  ...(tier === 'hard' ? [{ code: 'HARD_TIER' }] : []),
  ...(returnsApproved >= returnsOfHard ? [{ code: 'RETURNED_BEFORE', params: { count: returnsApproved } }] : []),
  ...(round > 1 ? [{ code: 'REOPENED_BEFORE', params: { round } }] : []),
];

const numbersOf = (cases: readonly { readonly caseNumber: string }[]): string[] => [...new Set(cases.map(({ caseNumber }) => caseNumber))];

/** YYYYMMDD of a number such as SQ-310110-20260930-000123. */
const dayIn = (caseNumber: string): string | undefined => /-(\d{8})-\d+$/.exec(caseNumber)?.[1];
