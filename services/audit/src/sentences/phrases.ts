import {
  type AttachmentRef,
  type Bilingual,
  both,
  type ClockPins,
  type EndorsementAsked,
  endorsementLabels,
  type ExternalRef,
  type LedgerEvent,
  type Reason,
  reasonText,
} from '@suqiu/case';
import type { Clause } from './clauses';
import type { Names } from './names';

/** Tells one event; the second argument names what the ids stand for. */
export type Tell<E extends LedgerEvent> = (event: E, names: Names) => Bilingual;

/** Semicolons between reasons: within one there may be commas. */
export const because = (reasons: readonly Reason[], names: Names): Clause => {
  const told = (language: keyof Bilingual): string =>
    reasons.map((reason) => reasonText(reason, language, names.unit)).join(language === 'zh' ? '；' : '; ');
  return reasons.length > 0 && both(`依据 ${told('zh')}`, `because ${told('en')}`);
};

/** Absent where no rule decided. */
export const byPolicy = (version: number | undefined): Clause =>
  version !== undefined && both(`受理口径第 ${version} 版`, `intake policy version ${version}`);

/** What a choice of units stands on. */
export const ruleVersions = (
  versions: Readonly<Record<'catalogueVersion' | 'organisationVersion' | 'routingVersion', number>>,
): readonly Clause[] => [
  both(`目录第 ${versions.catalogueVersion} 版`, `catalogue version ${versions.catalogueVersion}`),
  both(`机构第 ${versions.organisationVersion} 版`, `organisation version ${versions.organisationVersion}`),
  versions.routingVersion > 0 && both(`规则第 ${versions.routingVersion} 版`, `rules version ${versions.routingVersion}`),
];

/** What the clocks of a case stand on. */
export const clockVersions = (pins: ClockPins): Bilingual =>
  both(
    `时限口径第 ${pins.clockPolicyVersion} 版，日历第 ${pins.calendarVersion}、${pins.localCalendarVersion}（${pins.calendarDistrict}）版，办公时间第 ${pins.hoursVersion} 版`,
    `clock policy version ${pins.clockPolicyVersion}, calendar versions ${pins.calendarVersion} and ${pins.localCalendarVersion} (${pins.calendarDistrict}), hours version ${pins.hoursVersion}`,
  );

export const organisationVersion = ({ organisationVersion: version }: { readonly organisationVersion: number }): Bilingual =>
  both(`机构第 ${version} 版`, `organisation version ${version}`);

/** Whether the unit's leader is asked first, and by what that was decided; nothing of what was asked for before units could have it so. */
export const endorsement = (asked: { readonly endorsement: EndorsementAsked; readonly organisationVersion: number }): Clause => {
  if (asked.organisationVersion === 0) return false;
  const first = endorsementLabels[asked.endorsement];
  const { zh, en } = organisationVersion(asked);
  return both(`${first.zh}（${zh}）`, `${first.en} (${en})`);
};

export const withFiles = (attachments: readonly AttachmentRef[]): Clause =>
  attachments.length > 0 && both(`附件 ${attachments.length} 件`, `attachments: ${attachments.length}`);

export const withReferences = (refs: readonly ExternalRef[]): Clause => {
  const list = refs.map((ref) => `${ref.system} ${ref.number}`).join(', ');
  return refs.length > 0 && both(`外部编号 ${list}`, `external numbers: ${list}`);
};

export const yesOrNo = (value: boolean): Bilingual => (value ? both('是', 'yes') : both('否', 'no'));
