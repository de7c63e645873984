import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row per case: its number leads to its stream. */
@Entity('cases')
export class CaseRow {
  @PrimaryColumn('text')
  stream!: string;

  @Column('text', { name: 'case_number' })
  caseNumber!: string;
}
