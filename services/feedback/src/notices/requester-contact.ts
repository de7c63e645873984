import type { CaseEvent, ExistingCase, NoticeChannel } from '@suqiu/case';
import type { ServiceContext } from '@suqiu/nest-kit';
import { noticeActor } from './notice-actor';

/** Stored in each access record. 告知诉求人 */
const purpose = 'notice';

/** Where a requester can be reached, or why not. */
export type Contact = { readonly to: string } | { readonly reasonCode: 'noAddress' | 'addressErased' };

/**
 * Opens the requester's own part of the registration for one notice, which leaves an access record, and takes out the one address that is needed.
 * Who filed a 举报 is told too, and nobody else learns of it.
 */
export async function requesterContact(
  vault: ServiceContext['vault'],
  events: readonly CaseEvent[],
  { channel: cameBy }: ExistingCase,
  channel: NoticeChannel,
): Promise<Contact> {
  const registered = events[0];
  const sealed = registered?.sealed?.['requester'];
  if (!registered || !sealed) return { reasonCode: 'noAddress' };
  const { stream, version } = registered;
  const [part] = await vault.open({ actor: noticeActor, purpose, stream, parts: [{ version, name: 'requester', sealed }] });
  if (!part || 'erased' in part) return { reasonCode: 'addressErased' };
  const { telephone, account } = JSON.parse(part.text) as { readonly telephone?: string; readonly account?: string };
  // The account of a case that came by e-mail is the address it came from.
  const to = channel === 'sms' ? telephone : cameBy === 'email' ? account : undefined;
  return to === undefined ? { reasonCode: 'noAddress' } : { to };
}
