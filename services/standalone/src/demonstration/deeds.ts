import type { Assignment } from '@suqiu/case';
import type { CasePage } from '@suqiu/nest-kit';
import type { PlannedCommand } from '@suqiu/simulation';
import { leaderId } from './users';

/** A command as it is sent: by whom, where, what. */
export interface Deed {
  /** Id of a demonstration user. */
  readonly user: string;
  /** Below /api/. */
  readonly path: string;
  readonly body: object;
  /** What to try when this is refused as not fitting the case. */
  readonly otherwise?: Deed;
}

/** Who does a planned step to a case, and to which assignments; nothing when nothing of the kind is left to do. */
export function deedsOf(page: CasePage, step: PlannedCommand, caseNumberOf: (number: number) => string | undefined): readonly Deed[] {
  // A step of a plan has its instant beside its body.
  const { command, at: _at, ...body } = step as PlannedCommand & { readonly at?: Date };
  switch (step.command) {
    case 'answer-case':
    case 'route-out-case':
    case 'withdraw-case':
      return [ofDesk(page, 'operator', `intake/v1/cases/:caseNumber/${command}`, body)];
    case 'merge-case': {
      const into = caseNumberOf(step.into);
      return into === undefined ? [] : [ofDesk(page, 'operator', 'intake/v1/cases/:caseNumber/merge-case', { into })];
    }
    case 'dispatch-case':
      return page.status === 'registered' ? [dispatch(page, step.to)] : [];
    case 'approve-return':
    case 'refuse-return': {
      const pending = page.assignments.find((assignment) => assignment.returnPending !== undefined);
      if (!pending) return [];
      return [
        ...endorsed(pending),
        ofDesk(page, 'dispatcher', `dispatch/v1/cases/:caseNumber/assignments/${pending.assignmentId}/${command}`, body),
      ];
    }
    case 'approve-closure':
    case 'reject-closure':
      return page.status === 'resolved' ? [ofDesk(page, 'dispatcher', `dispatch/v1/cases/:caseNumber/${command}`, body)] : [];
    case 'record-follow-up': {
      const { answers, ...told } = body as unknown as { answers: object };
      return page.status === 'followUp'
        ? [ofDesk(page, 'follow-up', 'feedback/v1/cases/:caseNumber/record-follow-up', { ...told, ...answers })]
        : [];
    }
    case 'reopen-case':
    case 'close-case':
      return [ofDesk(page, 'follow-up', `feedback/v1/cases/:caseNumber/${command}`, body)];
    case 'request-return':
      // One unit says that it is not its own; the others go on.
      return ofLeads(page, command, body).slice(0, 1);
    default:
      return ofLeads(page, command, body);
  }
}

const ofDesk = ({ district }: CasePage, desk: string, path: string, body: object): Deed => ({
  user: district === '310000' ? desk : `${desk}-${district}`,
  path,
  body,
});

/** What waits for the leader of the unit he agrees to: what he withholds nobody would judge. */
const endorsed = ({ assignmentId, unitId, returnPending }: Assignment): Deed[] =>
  returnPending?.endorsement === 'awaited'
    ? [{ user: leaderId(unitId), path: `department/v1/cases/:caseNumber/assignments/${assignmentId}/endorse-return`, body: {} }]
    : [];

/** The handler of each lead works; supporting units of the demonstration stay in the background. */
const ofLeads = ({ assignments }: CasePage, command: string, body: object): Deed[] =>
  assignments
    .filter(({ role, status }) => role === 'lead' && status === 'open')
    .map(({ assignmentId, unitId }) => ({
      user: `handler-${unitId}`,
      path: `department/v1/cases/:caseNumber/assignments/${assignmentId}/${command}`,
      body,
    }));

/** As the catalogue proposes; where it is silent, to the subdistrict of the place; after a return, to a unit that has not had it. */
function dispatch(page: CasePage, to: 'proposed' | 'another'): Deed {
  const path = 'dispatch/v1/cases/:caseNumber/dispatch-case';
  const had = page.assignments.map((assignment) => assignment.unitId);
  const { subdistrict } = page.place;
  const fallback = [subdistrict, `${page.district}-urban-enforcement`, `${page.district}-petition`].find(
    (unitId): unitId is string => unitId !== undefined && !had.includes(unitId),
  );
  const named = ofDesk(page, 'dispatcher', path, {
    assignments: [{ unitId: fallback ?? `${page.district}-petition`, role: 'lead' }],
    reasonCode: 'fixedByReview',
  });
  return to === 'another' ? named : { ...ofDesk(page, 'dispatcher', path, { useProposal: true }), otherwise: named };
}
