import type { CasePage } from '@suqiu/nest-kit';
import type { PlannedCommand } from '@suqiu/simulation';

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

/** Who does a planned step to a case, and to which assignment; undefined when nothing of the kind is left to do. */
export function deedOf(page: CasePage, step: PlannedCommand, caseNumberOf: (number: number) => string | undefined): Deed | undefined {
  // A step of a plan has its instant beside its body.
  const { command, at: _at, ...body } = step as PlannedCommand & { readonly at?: Date };
  switch (step.command) {
    case 'answer-case':
    case 'route-out-case':
    case 'withdraw-case':
      return ofDesk(page, 'operator', `intake/v1/cases/:caseNumber/${command}`, body);
    case 'merge-case': {
      const into = caseNumberOf(step.into);
      return into === undefined ? undefined : ofDesk(page, 'operator', 'intake/v1/cases/:caseNumber/merge-case', { into });
    }
    case 'dispatch-case':
      return page.status === 'registered' ? dispatch(page, step.to) : undefined;
    case 'approve-return':
    case 'refuse-return': {
      const pending = page.assignments.find((assignment) => assignment.returnPending !== undefined);
      if (!pending) return undefined;
      const path = `dispatch/v1/cases/:caseNumber/assignments/${pending.assignmentId}/${command}`;
      return ofDesk(page, 'dispatcher', path, body);
    }
    case 'approve-closure':
    case 'reject-closure':
      return page.status === 'resolved' ? ofDesk(page, 'dispatcher', `dispatch/v1/cases/:caseNumber/${command}`, body) : undefined;
    case 'record-follow-up': {
      const { answers, ...told } = body as unknown as { answers: object };
      return page.status === 'followUp'
        ? ofDesk(page, 'follow-up', 'feedback/v1/cases/:caseNumber/record-follow-up', { ...told, ...answers })
        : undefined;
    }
    case 'reopen-case':
    case 'close-case':
      return ofDesk(page, 'follow-up', `feedback/v1/cases/:caseNumber/${command}`, body);
    default:
      return ofUnit(page, command, body);
  }
}

const ofDesk = ({ district }: CasePage, desk: string, path: string, body: object): Deed => ({
  user: district === '310000' ? desk : `${desk}-${district}`,
  path,
  body,
});

/** The lead's handler works; supporting units of the demonstration stay in the background. */
function ofUnit({ assignments }: CasePage, command: string, body: object): Deed | undefined {
  const own = assignments.find((assignment) => assignment.role === 'lead' && assignment.status === 'open');
  if (!own) return undefined;
  return { user: `handler-${own.unitId}`, path: `department/v1/cases/:caseNumber/assignments/${own.assignmentId}/${command}`, body };
}

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
