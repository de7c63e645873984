import { createHmac } from 'node:crypto';
import type { Carried, NoticeCarrier, NoticeMessage } from '../notices/notice-carrier.port';

/** A gateway for text messages. */
export interface WebhookOptions {
  /** https, or http on this machine. */
  readonly url: string;
  /** Shared with the gateway: the key of the signature. */
  readonly secret: string;
}

const deadlineMs = 15_000;
/** What a gateway answers about the message itself; other answers are about the gateway, or about how it was set up. */
const refusals: readonly number[] = [400, 410, 413, 422];

/**
 * Text messages through a gateway: POST of `{ id, to, text }`, with the notice's id as Idempotency-Key, and X-Suqiu-Signature = `sha256=` and the
 * HMAC in hexadecimal of X-Suqiu-Timestamp (seconds since 1970), a full stop and the body. The gateway must send what comes under one key once.
 */
export class WebhookAdapter implements NoticeCarrier {
  constructor(
    private readonly options: WebhookOptions,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async carry({ id, to, text }: NoticeMessage): Promise<Carried> {
    const body = JSON.stringify({ id, to, text: text.zh });
    const timestamp = String(Math.floor(this.now().getTime() / 1_000));
    const signature = createHmac('sha256', this.options.secret).update(`${timestamp}.${body}`).digest('hex');
    try {
      const { ok, status } = await fetch(this.options.url, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'idempotency-key': id,
          'x-suqiu-timestamp': timestamp,
          'x-suqiu-signature': `sha256=${signature}`,
        },
        // A gateway that has moved is set up anew: the number goes nowhere else.
        redirect: 'error',
        signal: AbortSignal.timeout(deadlineMs),
      });
      if (ok) return 'sent';
      return refusals.includes(status) ? 'refused' : 'unreachable';
    } catch {
      // No connection, or no answer in time: the gateway may have it, and will know it by its key.
      return 'unreachable';
    }
  }
}
