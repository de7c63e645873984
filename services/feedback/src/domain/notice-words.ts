import { type Bilingual, both, type NoticeFact, type PublishedNoticePolicy } from '@suqiu/case';
import type { NoticeFacts } from './notices-of';

export interface NoticeWords {
  readonly subject: Bilingual;
  readonly text: Bilingual;
}

/** A template with the facts in their places, in one pass. Throws for a template the policy does not have, or a fact nobody gave: publishing refuses both. */
export function noticeWords({ policy, version }: PublishedNoticePolicy, template: string, facts: NoticeFacts): NoticeWords {
  const found = policy.templates.find((known) => known.template === template);
  if (!found) throw new Error(`version ${version} of the notice policy has no template ${template}`);
  const filled = (words: Bilingual): Bilingual => both(fill(words.zh, 'zh', facts), fill(words.en, 'en', facts));
  return { subject: filled(found.subject), text: filled(found.text) };
}

const fill = (words: string, language: keyof Bilingual, facts: NoticeFacts): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name as NoticeFact];
    if (fact === undefined) throw new Error(`nobody gave the fact ${name}`);
    return fact[language];
  });
