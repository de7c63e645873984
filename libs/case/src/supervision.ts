import type { CaseRef, SupervisionOutcome, SupervisionReason, SupervisionSource } from './vocabulary';

/** One unit's answer to a supervision, due or given. Instants are those of the record, ISO 8601 UTC. */
export interface AskedUnit {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly answeredAt?: string;
}

/** A supervision of some assignments of one case. Instants are those of the record, ISO 8601 UTC. */
export interface Supervision {
  readonly supervisionId: string;
  readonly source: SupervisionSource;
  readonly reasonCode: SupervisionReason;
  readonly relatedCases: readonly CaseRef[];
  readonly openedAt: string;
  /** `ended`: the case ended before it was closed. */
  readonly status: 'open' | 'closed' | 'ended';
  readonly asked: readonly AskedUnit[];
  readonly closing?: { readonly at: string; readonly outcome: SupervisionOutcome };
}

type WithSupervisions = { readonly supervisions: readonly Supervision[] };

export const findSupervision = ({ supervisions }: WithSupervisions, supervisionId: string): Supervision | undefined =>
  supervisions.find((supervision) => supervision.supervisionId === supervisionId);

/** While there is one, the case is neither returned nor closed. */
export const openSupervisions = ({ supervisions }: WithSupervisions): readonly Supervision[] =>
  supervisions.filter(({ status }) => status === 'open');
