/** A notice on its way: the only place where an address and words meet. Never logged, never kept. */
export interface NoticeMessage {
  /** The same for every attempt of one revision: whoever receives it twice can tell. */
  readonly id: string;
  readonly to: string;
  readonly subject: { readonly zh: string; readonly en: string };
  readonly text: { readonly zh: string; readonly en: string };
}

/**
 * - `sent`: the other side has taken it.
 * - `refused`: it never will, because of the address or the message.
 * - `unreachable`: it may at another time.
 */
export type Carried = 'sent' | 'refused' | 'unreachable';

/**
 * Hands notices over by one channel. At least once: a process that dies between handing over and recording hands over again, under the same id.
 * Resolves within half a minute and does not reject; nothing of the message gets into an error.
 */
export interface NoticeCarrier {
  carry(message: NoticeMessage): Promise<Carried>;
}

/** What this system can give notices by. A channel without a carrier is not configured; in-app notices need none. */
export interface NoticeSettings {
  readonly carriers: Readonly<Partial<Record<'sms' | 'email', NoticeCarrier>>>;
  /** Unit → e-mail address of its desk. */
  readonly unitAddresses: ReadonlyMap<string, string>;
}

export const noCarriers: NoticeSettings = { carriers: {}, unitAddresses: new Map() };
