import type { IntakePolicy } from '@suqiu/case';
import * as fc from 'fast-check';
import { firstIntakePolicy } from '../data/intake-policy-1';
import { smallPolicy } from '../testing/ground';
import { proposeCategory } from './category-proposal';
import { toldText } from './told-text';

const { policy: first } = firstIntakePolicy;
const propose = (title: string, text: string, policy: IntakePolicy = smallPolicy) => proposeCategory(policy, toldText(title, text));

describe('the category proposed', () => {
  it('counts a term of the title threefold and says which words decided', () => {
    expect(propose('占道经营', '每天有人摆摊')).toEqual({
      category: 'urban.street',
      certain: true,
      reasons: [{ code: 'CATEGORY_TERMS_FOUND', params: { rule: 'street', terms: ['占道', '摆摊'], points: 12 } }],
    });
  });

  it('is not certain below the score wanted', () => {
    expect(propose('反映问题', '门口有人摆摊')).toEqual({
      category: 'urban.street',
      certain: false,
      reasons: [
        { code: 'CATEGORY_TERMS_FOUND', params: { rule: 'street', terms: ['摆摊'], points: 3 } },
        { code: 'CATEGORY_SCORE_LOW', params: { score: 3, wanted: 6 } },
      ],
    });
  });

  it('is not certain when the next one is close, and names it', () => {
    expect(propose('占道', '物业也不管,物业')).toMatchObject({ certain: true });
    expect(propose('占道的物业', '没人管')).toEqual({
      category: 'urban.street',
      certain: false,
      reasons: [
        { code: 'CATEGORY_TERMS_FOUND', params: { rule: 'street', terms: ['占道'], points: 9 } },
        { code: 'NEXT_CATEGORY', params: { category: 'urban.property', score: 9 } },
        { code: 'CATEGORY_LEAD_SMALL', params: { lead: 0, wanted: 3 } },
      ],
    });
  });

  it('is silenced by a negative', () => {
    expect(propose('占道', '占道已整改')).toEqual({ certain: false, reasons: [{ code: 'NO_CATEGORY_RULE_MATCHED' }] });
  });

  it('needs all terms of `all`', () => {
    expect(propose('', '施工')).toEqual({ certain: false, reasons: [{ code: 'NO_CATEGORY_RULE_MATCHED' }] });
    expect(propose('', '人行道上施工').reasons[0]).toEqual({
      code: 'CATEGORY_TERMS_FOUND',
      params: { rule: 'street-site', terms: ['施工', '人行道'], points: 2 },
    });
  });

  it('finds a term however it was typed', () => {
    const policy = { ...smallPolicy, categoryRules: [{ rule: 'etc', category: 'labour.wages', any: ['ETC 卡'], weight: 1 }] };
    expect(propose('', '我的ｅｔｃ\n卡坏了', policy).category).toBe('labour.wages');
  });

  it('is the same for the same text and policy, and quotes nothing but the terms of the policy', () => {
    const terms = new Set(first.categoryRules.flatMap((rule) => [...(rule.all ?? []), ...(rule.any ?? [])]));
    const words = fc.constantFrom('占道', '物业', '工资', '医院', '噪音', '王女士', '13800004321', '我家', '学校', '\n', ' ');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.array(words, { maxLength: 40 }), (title, text) => {
        const told = toldText(title.join(''), text.join(''));
        const proposed = proposeCategory(first, told);
        expect(proposeCategory(first, told)).toEqual(proposed);
        const found = proposed.reasons.flatMap(({ params }) => (params?.['terms'] ?? []) as string[]);
        expect(found.filter((term) => !terms.has(term))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
