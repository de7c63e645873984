import type { ClockKind } from '@suqiu/case';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One clock that runs, as its case's events made it: for lists, and a hint for the timers. What is stopped stands in the log only. */
@Entity('running_clocks')
export class RunningClockRow {
  @PrimaryColumn('text') stream: string;
  @PrimaryColumn('text', { name: 'clock_id' }) clockId: string;
  /** Of the case's stream that the row follows from. */
  @Column('integer') version: number;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('text') district: string;
  @Column('text') kind: ClockKind;
  @Column('text') policy: string;
  @Column('text', { name: 'assignment_id', nullable: true }) assignmentId: string | null;
  @Column('text', { name: 'unit_id', nullable: true }) unitId: string | null;
  @Column('integer') revision: number;
  @Column('boolean') paused: boolean;
  @Column('boolean') provisional: boolean;
  /** NULL while it is paused. */
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt: string | null;
  /** When it next has something to say; NULL: never. */
  @Column('timestamptz', { name: 'next_firing_at', nullable: true }) nextFiringAt: string | null;
}
