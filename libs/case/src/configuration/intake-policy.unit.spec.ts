import { anEvent, sampleOf } from '@suqiu/testing';
import { foldIntakePolicy, type IntakePolicyEvent, noIntakePolicy } from './intake-policy';

const { data } = sampleOf('dispatch.IntakePolicyPublished');
const published = (version: number, certainScore: number): IntakePolicyEvent =>
  anEvent('dispatch.IntakePolicyPublished', { ...data, certainScore }, { version });

describe('foldIntakePolicy', () => {
  it('has no policy before the first publication', () => {
    expect(foldIntakePolicy(noIntakePolicy, [])).toStrictEqual({ version: 0 });
  });

  it('holds the last publication, without where it is known from', () => {
    const { source: _source, assumed: _assumed, effectiveFrom: _from, ...policy } = data;
    const inForce = foldIntakePolicy(noIntakePolicy, [published(1, 5), published(2, 7)]);
    expect(inForce).toStrictEqual({ version: 2, policy: { ...policy, certainScore: 7 } });
  });

  it('goes on from an earlier version', () => {
    const first = foldIntakePolicy(noIntakePolicy, [published(1, 5)]);
    expect(foldIntakePolicy(first, [])).toBe(first);
    expect(foldIntakePolicy(first, [published(2, 9)])).toMatchObject({ version: 2, policy: { certainScore: 9 } });
  });
});
