export type Language = 'zh' | 'en';

/**
 * The language to answer in, from Accept-Language (RFC 9110 §12.5.4): the supported one with the highest weight, Chinese when none is asked
 * for. Never fails: what cannot be read counts as not asked for.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best: { readonly language: Language; readonly weight: number } | undefined;
  for (const part of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const language = supported(range);
    const weight = weightOf(parameters);
    if (language && weight > 0 && (!best || weight > best.weight)) best = { language, weight };
  }
  return best?.language ?? 'zh';
}

const supported = (range: string): Language | undefined => {
  if (range === '*' || /^zh(-|$)/.test(range)) return 'zh';
  return /^en(-|$)/.test(range) ? 'en' : undefined;
};

const weightOf = (parameters: readonly string[]): number => {
  const given = parameters.find((parameter) => parameter.startsWith('q='));
  if (given === undefined) return 1;
  const weight = Number(given.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
};
