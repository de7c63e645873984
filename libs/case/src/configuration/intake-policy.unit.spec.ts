import { anEvent, sampleOf } from '@suqiu/testing';
import { foldIntakePolicies, intakePolicyOn, type IntakePolicyEvent, noIntakePolicies } from './intake-policy';

const { data } = sampleOf('dispatch.IntakePolicyPublished');
const { source: _source, assumed: _assumed, effectiveFrom: _from, ...policy } = data;
const published = (version: number, effectiveFrom: string, certainScore = version): IntakePolicyEvent =>
  anEvent('dispatch.IntakePolicyPublished', { ...data, certainScore, effectiveFrom }, { version });
const versionOn = (day: string, ...events: readonly IntakePolicyEvent[]) =>
  intakePolicyOn(foldIntakePolicies(noIntakePolicies, events), day).version;

describe('foldIntakePolicies', () => {
  it('keeps every publication with its first day, without where it is known from', () => {
    expect(foldIntakePolicies(noIntakePolicies, [published(1, '2026-01-01'), published(2, '2027-01-01')])).toStrictEqual({
      version: 2,
      published: [
        { version: 1, effectiveFrom: '2026-01-01', policy: { ...policy, certainScore: 1 } },
        { version: 2, effectiveFrom: '2027-01-01', policy: { ...policy, certainScore: 2 } },
      ],
    });
  });

  it('goes on from an earlier version without changing it', () => {
    const first = foldIntakePolicies(noIntakePolicies, [published(1, '2026-01-01')]);
    expect(foldIntakePolicies(first, [])).toBe(first);
    expect(foldIntakePolicies(first, [published(2, '2026-01-01')]).published).toHaveLength(2);
    expect(first.published).toHaveLength(1);
  });
});

describe('intakePolicyOn', () => {
  it('has no policy before the first one begins', () => {
    expect(intakePolicyOn(noIntakePolicies, '2026-01-01')).toStrictEqual({ version: 0 });
    expect(versionOn('2025-12-31', published(1, '2026-01-01'))).toBe(0);
  });

  it('puts no policy in force before its day: what is published from next year on decides nothing today', () => {
    const both = [published(1, '2026-01-01'), published(2, '2027-01-01')];
    expect(['2026-01-01', '2026-12-31', '2027-01-01'].map((day) => versionOn(day, ...both))).toStrictEqual([1, 1, 2]);
    const { policy: inForce } = intakePolicyOn(foldIntakePolicies(noIntakePolicies, both), '2026-12-31');
    expect(inForce).toStrictEqual({ ...policy, certainScore: 1 });
  });

  it('lets a publication hold until another begins, in whatever order they were published', () => {
    const planned = [published(1, '2026-01-01'), published(2, '2027-01-01'), published(3, '2026-06-01')];
    expect(['2026-05-31', '2026-06-01', '2027-01-01'].map((day) => versionOn(day, ...planned))).toStrictEqual([1, 3, 2]);
  });

  it('takes the later of two publications from the same day', () => {
    expect(versionOn('2026-01-01', published(1, '2026-01-01'), published(2, '2026-01-01'))).toBe(2);
  });
});
