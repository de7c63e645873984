import type { Bilingual } from '@suqiu/case';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One case in the lists of the intake desk. No personal data. */
@Entity('cases')
export class CaseRow {
  @PrimaryColumn('text')
  stream!: string;
  @Column('text', { name: 'case_number' })
  caseNumber!: string;
  @Column('text')
  district!: string;
  @Column('text', { name: 'place_district', nullable: true })
  placeDistrict!: string | null;
  @Column('text', { nullable: true })
  subdistrict!: string | null;
  @Column('text', { nullable: true })
  committee!: string | null;
  @Column('text')
  channel!: string;
  @Column('text')
  kind!: string;
  @Column('text', { name: 'requester_type' })
  requesterType!: string;
  @Column('boolean')
  anonymous!: boolean;
  @Column('text')
  urgency!: string;
  @Column('text')
  confidentiality!: string;
  @Column('boolean', { name: 'professional_claimant' })
  professionalClaimant!: boolean;
  @Column('text')
  status!: string;
  @Column('text', { nullable: true })
  category!: string | null;
  @Column('jsonb', { name: 'category_label', nullable: true })
  categoryLabel!: Bilingual | null;
  @Column('boolean', { name: 'category_certain' })
  categoryCertain!: boolean;
  @Column('text', { name: 'route_out_proposal', nullable: true })
  routeOutProposal!: string | null;
  /** Earlier cases shown as possibly the same. */
  @Column('integer')
  duplicates!: number;
  /** Number of the case it was merged into. */
  @Column('text', { name: 'merged_into', nullable: true })
  mergedInto!: string | null;
  @Column('timestamptz', { name: 'registered_at' })
  registeredAt!: string;
  @Column('timestamptz', { name: 'last_changed_at' })
  lastChangedAt!: string;
  @Column('integer')
  version!: number;
}
