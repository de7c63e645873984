import { bilingual } from '../output';
import type { ImportProfile } from './profile';
import type { RejectedRow, SourceRow } from './read-rows';
import { registerBody } from './register-body';

/** A record that can be sent. */
export interface AskedRow {
  readonly line: number;
  readonly externalId: string;
  /** Of the command. */
  readonly key: string;
  readonly body: object;
  /** The account it is told from, if one is named. */
  readonly requester: string | undefined;
}

/** Reads the records of one file as its profile says; holds one line number per record, to know those that come again. */
export class AskedRows {
  /** Key → line that it was first met on. */
  private readonly lines = new Map<string, number>();

  constructor(private readonly profile: ImportProfile) {}

  /** What to send for a record, or why it cannot be sent. */
  ask({ line, fields }: SourceRow): AskedRow | RejectedRow {
    const { externalId: idColumn, requester: requesterColumn } = this.profile.columns;
    const externalId = fields[idColumn] ?? '';
    const asked = registerBody(fields, this.profile);
    if ('code' in asked) return { line, externalId, ...asked };
    const first = this.lines.get(asked.key);
    if (first !== undefined) return { line, externalId, code: 'ROW_REPEATED', reason: sameNumberAs(first) };
    this.lines.set(asked.key, line);
    const requester = requesterColumn === undefined ? '' : (fields[requesterColumn] ?? '').trim();
    return { line, externalId, ...asked, requester: requester === '' ? undefined : requester };
  }
}

const sameNumberAs = (line: number): string => bilingual(`编号与第 ${line} 行相同`, `the same number as line ${line}`);
