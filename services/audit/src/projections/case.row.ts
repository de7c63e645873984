import type { Bilingual, CaseKind, CaseStatus, Channel, Satisfaction, Urgency } from '@suqiu/case';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row per case of every district: clear facts, no personal data. */
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

  /** Units that hold or held an assignment. */
  @Column('text', { name: 'unit_ids', array: true })
  unitIds!: readonly string[];

  @Column('integer')
  round!: number;

  @Column('integer', { name: 'returns_asked' })
  returnsAsked!: number;

  @Column('integer', { name: 'returns_approved' })
  returnsApproved!: number;

  @Column('text', { nullable: true })
  satisfied!: Satisfaction | null;

  @Column('timestamptz', { name: 'registered_at' })
  registeredAt!: string;

  @Column('timestamptz', { name: 'last_changed_at' })
  lastChangedAt!: string;
}
