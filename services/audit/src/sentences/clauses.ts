import { type Bilingual, both, type Provenance } from '@suqiu/case';

/** Said only if it is so. */
export type Clause = Bilingual | undefined | false;

/** A statement and what is to be added to it. */
export const told = (statement: Bilingual, ...clauses: readonly Clause[]): Bilingual => {
  const said = clauses.filter((clause) => clause !== undefined && clause !== false);
  return both([statement.zh, ...said.map((c) => c.zh)].join('；'), [statement.en, ...said.map((c) => c.en)].join('; '));
};

export const listed = (items: readonly Bilingual[]): Bilingual =>
  both(items.map((i) => i.zh).join('、'), items.map((i) => i.en).join(', '));

/** The same in both languages: codes, numbers, names that have one spelling. */
export const same = (text: string | number): Bilingual => both(String(text), String(text));

/** From when a configured fact holds and where it comes from. */
export const provenance = ({ source, assumed, effectiveFrom }: Provenance): Clause[] => [
  both(`自 ${effectiveFrom} 起`, `from ${effectiveFrom} on`),
  both(`来源 ${source}`, `source: ${source}`),
  assumed && both('假定口径', 'assumed'),
];
