import { catalogueAsMarkdown } from '../catalogue-as-markdown';
import { errorCatalogue, errorSections, type ErrorEntry, retiredCodes } from '.';

const entries = Object.entries<ErrorEntry>(errorCatalogue);
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the catalogue of errors', () => {
  it('has each code once, in one section, sorted', () => {
    const codes = Object.values(errorSections).map((section) => Object.keys(section));
    for (const section of codes) expect(section).toEqual([...section].sort());
    expect(new Set(codes.flat()).size).toBe(codes.flat().length);
    expect(codes.flat()).toHaveLength(entries.length);
  });

  it('never uses a retired code again', () => {
    expect(entries.filter(([code]) => retiredCodes.includes(code))).toEqual([]);
  });

  it.each(entries)('%s: a status of errors, words in both languages with the same parameters', (code, { status, title, detail, hint }) => {
    expect(code).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
    expect(status >= 400 && status < 600).toBe(true);
    for (const text of [title, detail, ...(hint ? [hint] : [])]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
      expect(placeholders(text.zh)).toEqual(placeholders(text.en));
    }
  });

  it('says "could not" only where trying again may work, and "cannot" only where it will not', () => {
    const told = entries.filter(([, { detail }]) => /[Cc]ould not/.test(detail.en));
    expect(told.filter(([, { status }]) => ![408, 409, 500, 503].includes(status)).map(([code]) => code)).toEqual([]);
    const never = entries.filter(([, { detail, retryAfter }]) => /[Cc]annot/.test(detail.en) && retryAfter !== undefined);
    expect(never.map(([code]) => code)).toEqual([]);
  });

  it('is shown by the handbook code by code', () => {
    const rows = catalogueAsMarkdown()
      .split('\n')
      .flatMap((line) => /^\| `([A-Z0-9_]+)` \| (\d+)/.exec(line)?.slice(1, 3).join(' ') ?? []);
    expect(rows.sort()).toEqual(entries.map(([code, { status }]) => `${code} ${status}`).sort());
  });
});
