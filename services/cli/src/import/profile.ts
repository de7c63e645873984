import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { type CaseKind, caseKinds, type Channel } from '@suqiu/case';

/** How to read a file of messages: which column is what, and how its place names stand for division codes. */
export interface ImportProfile {
  /** Stands in the external reference and the idempotency keys: the same profile and number is the same message. */
  readonly name: string;
  readonly columns: {
    readonly externalId: string;
    readonly requester?: string;
    readonly title: string;
    readonly text: string;
    readonly occurredAt?: string;
  };
  readonly channel: Channel;
  readonly kind: CaseKind;
  /** Place name as it stands in a title or text → division code. The longest name wins. */
  readonly places: readonly (readonly [string, string])[];
}

/** The channels as people write them in a profile. */
const channelNames: Readonly<Record<string, Channel>> = {
  电话: 'telephone',
  网站: 'website',
  APP: 'app',
  随申办: 'app',
  微信: 'wechat',
  短信: 'sms',
  邮件: 'email',
  领导信箱: 'leaderMailbox',
  网格: 'grid',
  视频: 'video',
  走访: 'visit',
  窗口: 'window',
  办不成事: 'unresolvedWindow',
  好差评: 'rating',
  上级流转: 'upperLevel',
  '110转': 'emergency110',
};

export class ProfileError extends Error {}

interface ProfileFile {
  readonly name?: string;
  readonly columns?: Record<string, string>;
  readonly channel?: string;
  readonly kind?: string;
  readonly places?: Record<string, string>;
}

/** Reads and checks a profile (JSON). Throws ProfileError naming the field that is wrong. */
export async function readProfile(file: string): Promise<ImportProfile> {
  const raw = parse(await contentOf(file), file);
  const { externalId, requester, title, text, occurredAt } = raw.columns ?? {};
  if (!externalId || !title || !text) throw new ProfileError(`${file}: columns must name externalId, title and text`);
  const channel = channelNames[raw.channel ?? ''] ?? raw.channel;
  if (!channel || !Object.values(channelNames).includes(channel as Channel))
    throw new ProfileError(`${file}: unknown channel ${raw.channel ?? ''}`);
  const kind = raw.kind ?? 'assistance';
  if (!(caseKinds as readonly string[]).includes(kind)) throw new ProfileError(`${file}: unknown kind ${kind}`);
  return {
    name: raw.name ?? path.basename(file).replace(/\.json$/, ''),
    columns: { externalId, title, text, ...(requester !== undefined && { requester }), ...(occurredAt !== undefined && { occurredAt }) },
    channel: channel as Channel,
    kind: kind as CaseKind,
    places: Object.entries(raw.places ?? {}).sort(([a], [b]) => b.length - a.length),
  };
}

const contentOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((cause: Error) => {
    throw new ProfileError(`${file}: the file cannot be read`, { cause });
  });

function parse(text: string, file: string): ProfileFile {
  try {
    return JSON.parse(text) as ProfileFile;
  } catch {
    throw new ProfileError(`${file}: not a JSON document`);
  }
}

/** The division code of the first place named in the title, else in the text; undefined if none is. Of several at one spot the longest name wins. */
export function placeIn(profile: ImportProfile, ...texts: readonly string[]): string | undefined {
  for (const text of texts) {
    let first: { at: number; code: string } | undefined;
    for (const [name, code] of profile.places) {
      const at = text.indexOf(name);
      if (at >= 0 && (first === undefined || at < first.at)) first = { at, code };
    }
    if (first) return first.code;
  }
  return undefined;
}
