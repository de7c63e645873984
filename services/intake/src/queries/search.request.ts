import { ApiProperty } from '@nestjs/swagger';
import type { Bilingual } from '@suqiu/case';
import { OptionalField, PlainText } from '@suqiu/nest-kit';

export class SearchRequest {
  @ApiProperty({
    required: false,
    maxLength: 40,
    description: 'Parts of a name, parted by blanks, or the beginning of a code; empty for all.',
  })
  @OptionalField()
  @PlainText({ min: 0, max: 40 })
  q: string = '';
}

/** Something that is found by its code, or by its name and path in either language. */
export interface Findable {
  readonly code: string;
  readonly name: Bilingual;
  readonly path: Bilingual;
}

/** What is found: every part of the query stands in the path, or the code begins with it. Whose own name has the parts comes first. */
export function ranked<T extends Findable>(entries: readonly T[], q: string): T[] {
  const parts = q
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '');
  const stands = ({ code, path }: T, part: string): boolean => code.startsWith(part) || spelled(path).some((text) => text.includes(part));
  const rank = ({ code, name }: T): number => {
    if (parts.some((part) => spelled(name).includes(part) || code === part)) return 0;
    return parts.every((part) => code.startsWith(part) || spelled(name).some((text) => text.includes(part))) ? 1 : 2;
  };
  const found = entries.filter((entry) => parts.every((part) => stands(entry, part)));
  return found
    .map((entry, at) => ({ entry, at }))
    .sort((a, b) => rank(a.entry) - rank(b.entry) || a.at - b.at)
    .map(({ entry }) => entry);
}

const spelled = ({ zh, en }: Bilingual): readonly string[] => [zh.toLowerCase(), en.toLowerCase()];
