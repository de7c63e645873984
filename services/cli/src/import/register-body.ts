import { isInstant } from '@suqiu/case';
import { type ImportProfile, placeIn } from './profile';

/** What to send for one record, or why it cannot be sent. */
export type AskedRegistration = { readonly key: string; readonly body: object } | { readonly code: string; readonly reason: string };

/** The registration of one record, as its profile reads it. */
export function registerBody(fields: Readonly<Record<string, string>>, profile: ImportProfile): AskedRegistration {
  const { columns } = profile;
  const externalId = (fields[columns.externalId] ?? '').trim();
  if (externalId === '') return { code: 'EXTERNAL_ID_MISSING', reason: `column ${columns.externalId} is empty` };
  // The interface refuses a wrong number itself; here it must also be fit for a header.
  if (!/^[\x21-\x7e]{1,80}$/.test(externalId))
    return { code: 'EXTERNAL_ID_INVALID', reason: `column ${columns.externalId} is not a plain number or code` };
  const occurredAt = columns.occurredAt === undefined ? undefined : (fields[columns.occurredAt] ?? '');
  if (occurredAt !== undefined && !isInstant(occurredAt)) {
    return { code: 'INSTANT_INVALID', reason: `column ${columns.occurredAt} is not an instant with its zone` };
  }
  const title = (fields[columns.title] ?? '').trim();
  const text = fields[columns.text] ?? '';
  const account = columns.requester === undefined ? '' : (fields[columns.requester] ?? '').trim();
  const code = placeIn(profile, title, text);
  return {
    key: `import:${profile.name}:${externalId}`,
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

/** District 6 digits, subdistrict 9, committee 12: each begins with the one above. */
const placeOf = (code: string): object => ({
  district: code.slice(0, 6),
  ...(code.length >= 9 && { subdistrict: code.slice(0, 9) }),
  ...(code.length >= 12 && { committee: code.slice(0, 12) }),
});
