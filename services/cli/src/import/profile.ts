import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { type CaseKind, caseKinds, type Channel } from '@suqiu/case';
import { bilingual } from '../output';

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
  /** IANA name: where instants without a zone are read. Without it they are refused. */
  readonly timeZone?: string;
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
  项目: 'project',
};

/** The profile cannot be used; the message names its file and the field that is wrong. */
export class ProfileError extends Error {
  readonly code = 'PROFILE_INVALID';
}

interface ProfileFile {
  readonly name?: string;
  readonly columns?: Record<string, string>;
  readonly channel?: string;
  readonly kind?: string;
  readonly timeZone?: string;
  readonly places?: Record<string, string>;
}

/** As the interface takes the name of an external system. */
const fitName = /^(?=.*\S)[^\p{Cc}\u2028-\u202e\u2066-\u2069]{1,40}$/u;
const divisionCode = /^\d{6}(\d{3}){0,2}$/;

/** Reads and checks a profile (JSON). Throws ProfileError naming the field that is wrong. */
export async function readProfile(file: string): Promise<ImportProfile> {
  const wrong = (zh: string, en: string): ProfileError => new ProfileError(`${file}: ${bilingual(zh, en)}`);
  const raw = parse(await contentOf(file), file);
  const name = raw.name ?? path.basename(file).replace(/\.json$/, '');
  if (!fitName.test(name))
    throw wrong('name 应为 1 至 40 个可见字符', 'name must have 1 to 40 characters, none of them a control character');
  const { externalId, requester, title, text, occurredAt } = raw.columns ?? {};
  if (!externalId || !title || !text) throw wrong('columns 须指明 externalId、title、text', 'columns must name externalId, title and text');
  const channel = channelNames[raw.channel ?? ''] ?? raw.channel;
  if (!channel || !Object.values(channelNames).includes(channel as Channel))
    throw wrong(`没有渠道 ${raw.channel ?? ''}`, `unknown channel ${raw.channel ?? ''}`);
  const kind = raw.kind ?? 'assistance';
  if (!(caseKinds as readonly string[]).includes(kind)) throw wrong(`没有诉求类型 ${kind}`, `unknown kind ${kind}`);
  if (raw.timeZone !== undefined && !isTimeZone(raw.timeZone)) throw wrong(`没有时区 ${raw.timeZone}`, `unknown time zone ${raw.timeZone}`);
  const places = Object.entries(raw.places ?? {});
  const [misplaced] = places.find(([, code]) => !divisionCode.test(code)) ?? [];
  if (misplaced !== undefined) throw wrong(`${misplaced} 的区划代码有误`, `the division code of ${misplaced} is not 6, 9 or 12 digits`);
  return {
    name,
    columns: { externalId, title, text, ...(requester !== undefined && { requester }), ...(occurredAt !== undefined && { occurredAt }) },
    channel: channel as Channel,
    kind: kind as CaseKind,
    ...(raw.timeZone !== undefined && { timeZone: raw.timeZone }),
    places: places.sort(([a], [b]) => b.length - a.length),
  };
}

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    // The one way Intl has to say that it knows no such zone.
    return false;
  }
}

const contentOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((cause: Error) => {
    throw new ProfileError(`${file}: ${bilingual('文件无法读取', 'the file cannot be read')}`, { cause });
  });

function parse(text: string, file: string): ProfileFile {
  const notJson = bilingual('不是 JSON 对象', 'not a JSON document with fields');
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null) return parsed;
  } catch (cause) {
    throw new ProfileError(`${file}: ${notJson}`, { cause });
  }
  throw new ProfileError(`${file}: ${notJson}`);
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
