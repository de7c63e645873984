import { reasonText, reasonTexts, withText } from './reason-texts';
import type { Reason } from './vocabulary';

const names = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const nameOf = (unitId: string) => (unitId === 'unit-1' ? { zh: '区城管执法局', en: 'City Management' } : undefined);
const both = (reason: Reason) => withText(reason, nameOf).text;

describe('the words for a reason', () => {
  it.each(Object.entries(reasonTexts))('%s say the same in both languages, in each its own punctuation', (_, { zh, en }) => {
    expect(names(zh)).toEqual(names(en));
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/[\p{Script=Han}（）、；：，。]/u);
    expect(zh.replace(/\[[^\]]*\]/g, '')).not.toMatch(/[[\]]/);
  });

  it.each<[Reason, string, string]>([
    [
      { code: 'CATEGORY_TERMS_FOUND', params: { rule: 'urban.street-occupation/strong', terms: ['占道', '流动摊贩'], points: 15 } },
      '正文有“占道”“流动摊贩”（规则 urban.street-occupation/strong，15 分）',
      'the text says “占道”, “流动摊贩” (rule urban.street-occupation/strong, 15 points)',
    ],
    [
      { code: 'URGENT_TERMS_FOUND', params: { rule: 'fire', channel: 'call119', terms: ['着火了'] } },
      '正文有“着火了”，情况紧急：拨打 119（规则 fire）',
      'the text says “着火了”, which is urgent: call 119 (rule fire)',
    ],
    [
      { code: 'UNIT_BY_FUNCTION', params: { function: 'noise', district: '310110', unit: 'unit-1' } },
      '310110的 noise 职能由区城管执法局承担',
      'City Management has function noise in 310110',
    ],
    [
      { code: 'CATALOGUE_ENTRY_MATCHED', params: { entry: 'e', category: 'a.b', entryCategory: 'a', kinds: ['complaint', 'praise'] } },
      '事项 a.b 适用目录条目 e（a，投诉、表扬）',
      'catalogue entry e (a, complaint, praise) holds for category a.b',
    ],
    [{ code: 'CHOSEN_BY_PERSON' }, '人工决定', 'a person decided'],
    [
      { code: 'CHOSEN_BY_PERSON', params: { reason: 'agreedByUnits', insteadOf: 'e' } },
      '人工决定：单位协商一致（未采用目录条目 e）',
      'a person decided: agreed by the units (instead of catalogue entry e)',
    ],
    [
      { code: 'PLACE_UNKNOWN', params: { needed: 'district', function: 'noise' } },
      '地点不够具体：需知区',
      'the place is not known closely enough: the district is needed',
    ],
    [{ code: 'PLACE_UNKNOWN', params: { entry: 'e', area: '' } }, '地点不够具体', 'the place is not known closely enough'],
  ])('%j', (reason, zh, en) => {
    expect(both(reason)).toEqual({ zh, en });
  });

  it.each<[string, Reason, string]>([
    ['a code nobody knows any more', { code: 'LONG_GONE', params: { terms: ['a', 'b'], score: 3 } }, 'LONG_GONE(terms=a+b, score=3)'],
    ['a code without parameters', { code: 'LONG_GONE' }, 'LONG_GONE'],
    ['a code that is the name of something else', { code: 'constructor' }, 'constructor'],
    ['a parameter that is missing', { code: 'NEXT_CATEGORY', params: { category: 'noise' } }, 'NEXT_CATEGORY(category=noise)'],
  ])('%s: shown as it is stored', (_, reason, stored) => {
    expect(both(reason)).toEqual({ zh: stored, en: stored });
  });

  it('takes no parameter for a template, and no value for a label that is none', () => {
    expect(reasonText({ code: 'REPEATS_EARLIER_CASE', params: { caseNumber: '{caseNumber}[$&]' } }, 'en')).toBe('repeats {caseNumber}[$&]');
    expect(reasonText({ code: 'ROUTE_OUT_PROPOSED', params: { class: 'unheardOf' } }, 'zh')).toBe('受理建议不予受理：unheardOf');
  });
});
