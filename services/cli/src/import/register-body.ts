import { createHash } from 'node:crypto';
import { bilingual } from '../output';
import { instantOf } from './instant';
import { type ImportProfile, placeIn } from './profile';

/** What to send for one record, or why it cannot be sent. */
export type AskedRegistration = { readonly key: string; readonly body: object } | { readonly code: string; readonly reason: string };

/** The registration of one record, as its profile reads it. */
export function registerBody(fields: Readonly<Record<string, string>>, profile: ImportProfile): AskedRegistration {
  const { columns } = profile;
  const externalId = (fields[columns.externalId] ?? '').trim();
  if (externalId === '')
    return { code: 'EXTERNAL_ID_MISSING', reason: bilingual(`${columns.externalId} 栏为空`, `column ${columns.externalId} is empty`) };
  const occurredAt = columns.occurredAt === undefined ? undefined : instantOf(fields[columns.occurredAt] ?? '', profile.timeZone);
  if (columns.occurredAt !== undefined && occurredAt === undefined) {
    const reason = bilingual(`${columns.occurredAt} 栏不是带时区的时刻`, `column ${columns.occurredAt} is not an instant with its zone`);
    return { code: 'INSTANT_INVALID', reason };
  }
  const title = (fields[columns.title] ?? '').trim();
  const text = fields[columns.text] ?? '';
  const account = columns.requester === undefined ? '' : (fields[columns.requester] ?? '').trim();
  const code = placeIn(profile, title, text);
  return {
    key: keyOf(profile.name, externalId),
    body: {
      channel: profile.channel,
      kind: profile.kind,
      requesterType: 'person',
      anonymous: account === '',
      ...(account !== '' && { requester: { account } }),
      title,
      text,
      place: code === undefined ? {} : placeOf(code),
      externalRefs: [{ system: profile.name, number: externalId }],
      ...(occurredAt !== undefined && { occurredAt }),
    },
  };
}

/** Names and numbers may be of any characters and of any length; the key of a command may not. */
const keyOf = (name: string, externalId: string): string =>
  `import:${createHash('sha256')
    .update(JSON.stringify([name, externalId]))
    .digest('base64url')}`;

/** District 6 digits, subdistrict 9, committee 12: each begins with the one above. */
const placeOf = (code: string): object => ({
  district: code.slice(0, 6),
  ...(code.length >= 9 && { subdistrict: code.slice(0, 9) }),
  ...(code.length >= 12 && { committee: code.slice(0, 12) }),
});
