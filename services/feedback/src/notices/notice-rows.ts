import type { NoticeFailure, NoticeRef } from '@suqiu/case';
import { workSchema } from '@suqiu/messaging';
import type { Pool } from 'pg';
import type { NewNotice, NoticeFacts } from '../domain';

export const noticesTable = `${workSchema('feedback')}.notices`;

/** A notice to be put down, with the case and the event it tells of. */
export interface NoticeToAdd extends NewNotice {
  readonly noticeId: string;
  readonly stream: string;
  readonly caseNumber: string;
  readonly district: string;
  readonly causedBy: string;
  /** ISO 8601 UTC. */
  readonly madeAt: string;
}

/** A notice that this process alone may give until its lease ends. */
export interface ClaimedNotice extends NoticeRef {
  readonly stream: string;
  readonly causedBy: string;
  readonly facts: NoticeFacts;
  readonly always: boolean;
  readonly atAnyHour: boolean;
  /** This attempt, from 1 in each revision. */
  readonly attempt: number;
}

/** Longer than a carrier may take: whoever holds a notice longer than this has died. */
const leaseMs = 120_000;

const claimed = `notice_id AS "noticeId", revision, template, policy_version AS "policyVersion", channel, recipient_kind AS "recipientKind",
  unit_id AS "unitId", stream, caused_by AS "causedBy", facts, always, at_any_hour AS "atAnyHour", attempt`;

/**
 * The outbox: one row for each notice, with clear facts only. What became of a notice is said by its case's stream; the row is a work list, and the
 * inbox of units. Times are those of the service's clock, in ms since 1970.
 */
export class NoticeRows {
  constructor(private readonly work: Pick<Pool, 'query'>) {}

  /** Puts notices down once: one that is there already, in whatever state, stays as it is. */
  async add(notices: readonly NoticeToAdd[]): Promise<void> {
    if (notices.length === 0) return;
    await this.work.query(
      `INSERT INTO ${noticesTable} (notice_id, stream, case_number, district, template, policy_version, channel, recipient_kind, unit_id, facts,
         always, at_any_hour, caused_by, made_at, due_at)
       SELECT "noticeId", stream, "caseNumber", district, template, "policyVersion", channel, "recipientKind", "unitId", facts,
         always, "atAnyHour", "causedBy", "madeAt", "madeAt"
       FROM jsonb_to_recordset($1::jsonb) AS n("noticeId" uuid, stream text, "caseNumber" text, district text, template text,
         "policyVersion" integer, channel text, "recipientKind" text, "unitId" text, facts jsonb, always boolean, "atAnyHour" boolean,
         "causedBy" uuid, "madeAt" timestamptz)
       ON CONFLICT (notice_id) DO NOTHING`,
      [JSON.stringify(notices)],
    );
  }

  /**
   * Notices that are due and that nobody holds, oldest first; of these ids, due or not, and of these channels only, if given. Other processes claim
   * others meanwhile.
   */
  async claim(now: number, most: number, only: { readonly ids?: readonly string[]; readonly channels?: readonly string[] } = {}) {
    const { rows } = await this.work.query<ClaimedNotice>(
      `UPDATE ${noticesTable} SET leased_until = $2, attempt = attempt + 1 WHERE notice_id IN (
         SELECT notice_id FROM ${noticesTable}
         WHERE state = 'waiting' AND (due_at <= $1 OR notice_id = ANY($4)) AND (leased_until IS NULL OR leased_until <= $1)
           AND ($4::uuid[] IS NULL OR notice_id = ANY($4)) AND ($5::text[] IS NULL OR channel = ANY($5))
         ORDER BY due_at, notice_id LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING ${claimed}`,
      [new Date(now), new Date(now + leaseMs), most, only.ids ?? null, only.channels ?? null],
    );
    return rows.map(({ unitId, ...row }): ClaimedNotice => ({ ...row, ...(unitId !== null && unitId !== undefined && { unitId }) }));
  }

  /** Its revision has come to an end, which the stream tells. */
  async end({ noticeId, revision }: ClaimedNotice, now: number, reasonCode?: NoticeFailure): Promise<void> {
    await this.work.query(
      `UPDATE ${noticesTable} SET state = $3, reason_code = $4, ended_at = $5, leased_until = NULL
       WHERE notice_id = $1 AND revision = $2 AND state = 'waiting'`,
      [noticeId, revision, reasonCode === undefined ? 'sent' : 'failed', reasonCode ?? null, new Date(now)],
    );
  }

  /** Later again. `counts`: whether this was an attempt. */
  async postpone({ noticeId, revision }: ClaimedNotice, until: number, counts: boolean): Promise<void> {
    await this.work.query(
      `UPDATE ${noticesTable} SET due_at = $3, leased_until = NULL, attempt = attempt - $4
       WHERE notice_id = $1 AND revision = $2 AND state = 'waiting'`,
      [noticeId, revision, new Date(until), counts ? 0 : 1],
    );
  }

  /** Begins a later revision; nothing happens when it has begun already. */
  async begin(noticeId: string, revision: number, now: number): Promise<void> {
    await this.work.query(
      `UPDATE ${noticesTable} SET revision = $2, state = 'waiting', reason_code = NULL, ended_at = NULL, attempt = 0, due_at = $3, leased_until = NULL
       WHERE notice_id = $1 AND revision < $2`,
      [noticeId, revision, new Date(now)],
    );
  }

  /** When the next one is due, or its lease ends; undefined: none waits. */
  async nextAt(): Promise<Date | undefined> {
    const { rows } = await this.work.query<{ at: Date | null }>(
      `SELECT min(greatest(due_at, leased_until)) AS at FROM ${noticesTable} WHERE state = 'waiting'`,
    );
    return rows[0]?.at ?? undefined;
  }
}
