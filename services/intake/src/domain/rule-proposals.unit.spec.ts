import { smallPolicy } from '../testing/ground';
import { findUrgency, linesToCall, proposeRouteOut } from './rule-proposals';
import { toldText } from './told-text';

describe('routing out proposed', () => {
  const propose = (title: string, text: string) => proposeRouteOut(smallPolicy, toldText(title, text));

  it('names class, channel and words when a term stands in the title', () => {
    expect(propose('不服判决', '请重审')).toEqual({
      class: 'litigationOrArbitration',
      reasons: [
        { code: 'ROUTE_OUT_TERMS_FOUND', params: { rule: 'court', class: 'litigationOrArbitration', channel: 'court', terms: ['判决'] } },
      ],
    });
  });

  it('takes two terms of the text, but not one in passing', () => {
    expect(propose('反映问题', '开庭以后判决了')).toMatchObject({ class: 'litigationOrArbitration' });
    expect(propose('反映问题', '已经判决了')).toBeUndefined();
  });

  it('is silenced by a negative, and the next rule may speak', () => {
    expect(propose('没有判决', '')).toBeUndefined();
    expect(propose('受贿却没有判决', '')).toMatchObject({ class: 'disciplineInspection' });
  });
});

describe('urgency found', () => {
  const find = (text: string) => findUrgency(smallPolicy, toldText('', text));

  it('is critical with a line to call, and names it', () => {
    const found = find('隔壁着火了');
    expect(found).toEqual({
      urgency: 'critical',
      reasons: [{ code: 'URGENT_TERMS_FOUND', params: { rule: 'fire', channel: 'call119', terms: ['着火了'] } }],
    });
    expect(linesToCall(found!.reasons)).toEqual(['call119']);
  });

  it('is urgent without a line', () => {
    const found = find('路面塌陷,路灯漏电');
    expect(found?.urgency).toBe('urgent');
    expect(linesToCall(found!.reasons)).toEqual([]);
  });

  it('is not found in what is over', () => {
    expect(find('去年着火了')).toBeUndefined();
    expect(find('想咨询一下')).toBeUndefined();
  });
});
