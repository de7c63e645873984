import type { AskedUnit, CaseRef, ExistingCase, Supervision, SupervisionReason, SupervisionSource } from '@suqiu/case';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One open supervision as lists show it: who is asked, who has answered. Clear facts only. */
@Entity('supervisions')
export class SupervisionRow {
  @PrimaryColumn('text') stream: string;
  @PrimaryColumn('text', { name: 'supervision_id' }) supervisionId: string;
  @Column('integer') version: number;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('text') source: SupervisionSource;
  @Column('text', { name: 'reason_code' }) reasonCode: SupervisionReason;
  /** Of the case, six digits. */
  @Column('text') district: string;
  @Column('text', { nullable: true }) subdistrict: string | null;
  @Column('text', { nullable: true }) committee: string | null;
  @Column('text', { name: 'asked_units', array: true }) askedUnits: readonly string[];
  @Column('jsonb') asked: readonly AskedUnit[];
  @Column('jsonb', { name: 'related_cases' }) relatedCases: readonly CaseRef[];
  @Column('timestamptz', { name: 'opened_at' }) openedAt: string;
}

export const supervisionRow = (
  { supervisionId, source, reasonCode, asked, relatedCases, openedAt }: Supervision,
  { version, caseNumber, district, place }: ExistingCase,
  stream: string,
): SupervisionRow => ({
  ...{ stream, supervisionId, version, caseNumber, source, reasonCode, district },
  subdistrict: place.subdistrict ?? null,
  committee: place.committee ?? null,
  askedUnits: asked.map(({ unitId }) => unitId),
  ...{ asked, relatedCases, openedAt },
});
