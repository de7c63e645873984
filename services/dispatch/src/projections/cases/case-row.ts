import type { Bilingual, Channel, Endorsement, Reason } from '@suqiu/case';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A return that waits to be judged: by the unit's own leader, by a dispatcher, or by the supervisor of the district. */
export interface PendingReturn {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly nth: number;
  readonly reasonCode: string;
  readonly endorsement: Endorsement;
  readonly waitsFor: 'leader' | 'dispatcher' | 'supervisor';
}

/** One case as the dispatcher's lists show it: clear facts only. */
@Entity('cases')
export class CaseRow {
  @PrimaryColumn('text') stream: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('integer') version: number;
  @Column('text') status: string;
  /** Of the owner: the district's code, the city's when the place is unknown. */
  @Column('text') district: string;
  @Column('text', { nullable: true }) subdistrict: string | null;
  @Column('text', { nullable: true }) committee: string | null;
  @Column('text') channel: Channel;
  @Column('text') kind: string;
  @Column('text') urgency: string;
  /** 0 normal … 3 critical. */
  @Column('smallint', { name: 'urgency_rank' }) urgencyRank: number;
  @Column('text') confidentiality: string;
  @Column('text', { name: 'requester_type' }) requesterType: string;
  @Column('text', { nullable: true }) category: string | null;
  @Column('jsonb', { name: 'category_label', nullable: true }) categoryLabel: Bilingual | null;
  @Column('boolean', { name: 'category_certain' }) categoryCertain: boolean;
  @Column('integer', { name: 'possible_duplicates' }) possibleDuplicates: number;
  @Column('text', { name: 'lead_units', array: true }) leadUnits: readonly string[];
  @Column('integer', { name: 'returns_asked' }) returnsAsked: number;
  @Column('integer') round: number;
  @Column('timestamptz', { name: 'registered_at' }) registeredAt: string;
  @Column('timestamptz', { name: 'last_changed_at' }) lastChangedAt: string;
  @Column('jsonb', { name: 'deferred_because' }) deferredBecause: readonly Reason[];
  @Column('jsonb', { name: 'pending_returns' }) pendingReturns: readonly PendingReturn[];
  /** Views of the queue that the case stands in. */
  @Column('boolean', { name: 'to_dispatch' }) toDispatch: boolean;
  @Column('boolean') deferred: boolean;
  @Column('boolean') returns: boolean;
  @Column('boolean', { name: 'to_close' }) toClose: boolean;
}
