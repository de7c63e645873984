import type {
  AssignmentRole,
  AssignmentStatus,
  Bilingual,
  CaseKind,
  Channel,
  Confidentiality,
  Outcome,
  ReturnReason,
  Urgency,
} from '@suqiu/case';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the leader of a unit says yes or no to. */
export type Approval = 'return' | 'extension' | 'resolution';

/** Where an assignment stands. One that was returned or ended, or whose case is over before it was resolved, stands in none. */
export const standings = ['toAcknowledge', 'working', 'returnPending', 'resolved'] as const;
export type Standing = (typeof standings)[number];
/** Tabs of the inbox: `toApprove` cuts across the others. */
export const inboxViews = [...standings, 'toApprove'] as const;
export type InboxView = (typeof inboxViews)[number];

/** One row per assignment: clear facts of it and of its case, no personal data. */
@Entity('assignments')
export class AssignmentRow {
  @PrimaryColumn('text', { name: 'assignment_id' })
  assignmentId!: string;

  @Column('text')
  stream!: string;

  @Column('integer')
  version!: number;

  @Column('text', { name: 'case_number' })
  caseNumber!: string;

  @Column('text', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  role!: AssignmentRole;

  @Column('text')
  status!: AssignmentStatus;

  /** Whom it was handed over to; null: whoever handles for the unit. Who holds it today: `presentHolder`. */
  @Column('text', { name: 'holder_id', nullable: true })
  holderId!: string | null;

  @Column('text', { nullable: true })
  view!: Standing | null;

  /** What waits for the leader of its unit. */
  @Column('text', { array: true })
  approvals!: readonly Approval[];

  /** The first command, in the order of handling, that its unit may send now. */
  @Column('text', { name: 'next_step', nullable: true })
  nextStep!: string | null;

  @Column('timestamptz', { name: 'dispatched_at' })
  dispatchedAt!: string;

  @Column('timestamptz', { name: 'acknowledged_at', nullable: true })
  acknowledgedAt!: string | null;

  @Column('text', { name: 'first_contact', nullable: true })
  firstContact!: 'made' | 'notMade' | null;

  @Column('boolean', { name: 'findings_recorded' })
  findingsRecorded!: boolean;

  @Column('text', { name: 'return_reason', nullable: true })
  returnReason!: ReturnReason | null;

  @Column('text', { nullable: true })
  outcome!: Outcome | null;

  @Column('text')
  district!: string;

  @Column('text', { nullable: true })
  subdistrict!: string | null;

  @Column('text')
  kind!: CaseKind;

  @Column('text')
  channel!: Channel;

  @Column('text', { nullable: true })
  category!: string | null;

  @Column('jsonb', { name: 'category_label', nullable: true })
  categoryLabel!: Bilingual | null;

  @Column('text')
  urgency!: Urgency;

  /** 0 normal … 3 critical. */
  @Column('smallint', { name: 'urgency_rank' })
  urgencyRank!: number;

  @Column('text')
  confidentiality!: Confidentiality;

  @Column('integer')
  round!: number;

  @Column('integer', { name: 'returns_asked' })
  returnsAsked!: number;

  @Column('timestamptz', { name: 'last_changed_at' })
  lastChangedAt!: string;
}
