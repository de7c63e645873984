import type { Bilingual, CaseKind, CaseStatus, Channel, Outcome, Satisfaction, Urgency } from '@suqiu/case';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Tabs of the follow-up desk. A case that is not there yet, or has ended otherwise, stands in none. */
export const followUpViews = ['toFollowUp', 'notReached', 'toClose', 'closed'] as const;
export type FollowUpView = (typeof followUpViews)[number];

/** One row per case: clear facts, no personal data. */
@Entity('cases')
export class CaseRow {
  @PrimaryColumn('text')
  stream!: string;

  @Column('integer')
  version!: number;

  @Column('text', { name: 'case_number' })
  caseNumber!: string;

  @Column('text')
  status!: CaseStatus;

  @Column('text', { nullable: true })
  view!: FollowUpView | null;

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

  @Column('boolean')
  anonymous!: boolean;

  /** Units that resolved as leads. */
  @Column('text', { name: 'lead_unit_ids', array: true })
  leadUnitIds!: readonly string[];

  /** Outcomes of the leads, in the same order. */
  @Column('text', { array: true })
  outcomes!: readonly Outcome[];

  @Column('integer')
  round!: number;

  /** Calls of this round. */
  @Column('integer')
  attempts!: number;

  @Column('boolean')
  reached!: boolean;

  @Column('boolean', { nullable: true })
  resolved!: boolean | null;

  @Column('text', { nullable: true })
  satisfied!: Satisfaction | null;

  @Column('timestamptz', { name: 'closure_approved_at', nullable: true })
  closureApprovedAt!: string | null;

  @Column('timestamptz', { name: 'last_changed_at' })
  lastChangedAt!: string;
}
