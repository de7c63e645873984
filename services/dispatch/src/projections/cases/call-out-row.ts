import type { CalledDepartment, CallOut, CallOutType } from '@suqiu/case';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One call-out as lists show it: who was called, who came when, who has not. Clear facts only. */
@Entity('call_outs')
export class CallOutRow {
  @PrimaryColumn('text') stream: string;
  @PrimaryColumn('text', { name: 'call_out_id' }) callOutId: string;
  @Column('integer') version: number;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('text') type: CallOutType;
  @Column('text') state: CallOut['status'];
  /** Of the case, six digits; a call-out is judged and watched where its case is. */
  @Column('text') district: string;
  @Column('text', { nullable: true }) subdistrict: string | null;
  @Column('text', { nullable: true }) committee: string | null;
  @Column('text', { name: 'caller_unit' }) callerUnit: string;
  @Column('text', { name: 'called_units', array: true }) calledUnits: readonly string[];
  @Column('jsonb') departments: readonly CalledDepartment[];
  @Column('timestamptz', { name: 'called_out_at' }) calledOutAt: string;
  @Column('jsonb', { nullable: true }) closing: CallOut['closing'] | null;
  @Column('text', { name: 'evaluation_due', array: true }) evaluationDue: readonly string[];
}
