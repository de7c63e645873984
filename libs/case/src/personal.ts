/**
 * Personal data inside an event. It exists in two shapes: plain, on its way from a decider to the vault, and sealed, as stored.
 * Plain parts are never stored, logged or sent anywhere but to the vault.
 */

/**
 * Who may see a part, and how:
 * - `narrative`: what happened, in the requester's words; for those who work on the case.
 * - `contact`: name, telephone, address, identity numbers; on demand, each opening recorded.
 * - `reporter`: who filed a 举报; only by grant. Handlers see the content of a report, never its reporter (市场监督管理投诉举报处理暂行办法 art. 33).
 */
export type Compartment = 'narrative' | 'contact' | 'reporter';

/** Plain text of one part, before sealing. */
export interface PlainPart {
  readonly subject: string;
  readonly compartment: Compartment;
  readonly text: string;
}

export type CipherName = 'aes-256-gcm' | 'sm4-ctr-hmac-sm3';

/** One part as stored: cipher text under the key of its subject. Binary fields are base64. Additional data = stream, version, part name, compartment. */
export interface SealedPart {
  readonly subject: string;
  readonly compartment: Compartment;
  readonly keyVersion: number;
  readonly alg: CipherName;
  readonly iv: string;
  readonly ct: string;
  readonly tag: string;
}
