import type { CaseStatus, Escalation, EscalationLevel, ExistingCase, HardCase, Shelving, Tracking } from '@suqiu/case';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The list a tracked case stands in. */
export type TrackedList = keyof Tracking;

/** One case in one of the lists it is tracked in. Clear facts only. */
@Entity('tracked_cases')
export class TrackedCaseRow {
  @PrimaryColumn('text') stream: string;
  @PrimaryColumn('text') list: TrackedList;
  @Column('integer') version: number;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('text') status: CaseStatus;
  /** Of the case, six digits. */
  @Column('text') district: string;
  @Column('text', { nullable: true }) subdistrict: string | null;
  @Column('text', { nullable: true }) committee: string | null;
  @Column('text', { name: 'reason_code' }) reasonCode: string;
  @Column('timestamptz') since: string;
  /** YYYY-MM-DD, Asia/Shanghai; an escalated case has none. */
  @Column('text', { name: 'next_review_on', nullable: true }) nextReviewOn: string | null;
  /** Of an escalated case only. */
  @Column('text', { name: 'to_level', nullable: true }) toLevel: EscalationLevel | null;
  @Column('jsonb') details: HardCase | Shelving | Escalation;
}

export function trackedCaseRows(state: ExistingCase, stream: string): TrackedCaseRow[] {
  const { version, caseNumber, status, district, place, tracking } = state;
  const { hard, shelved, escalated } = tracking;
  const of = { stream, version, caseNumber, status, district, subdistrict: place.subdistrict ?? null, committee: place.committee ?? null };
  const row = (
    list: TrackedList,
    details: HardCase | Shelving | Escalation,
    stands: Pick<TrackedCaseRow, 'since' | 'nextReviewOn' | 'toLevel'>,
  ): TrackedCaseRow => ({ ...of, list, reasonCode: details.reasonCode, ...stands, details });
  return [
    ...(hard ? [row('hard', hard, { since: hard.listedAt, nextReviewOn: hard.nextReviewOn, toLevel: null })] : []),
    ...(shelved ? [row('shelved', shelved, { since: shelved.shelvedAt, nextReviewOn: shelved.nextReviewOn, toLevel: null })] : []),
    ...(escalated ? [row('escalated', escalated, { since: escalated.escalatedAt, nextReviewOn: null, toLevel: escalated.toLevel })] : []),
  ];
}
