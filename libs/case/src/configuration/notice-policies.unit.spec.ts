import { anEvent, sampleOf } from '@suqiu/testing';
import {
  foldNoticePolicies,
  namesInTemplate,
  noNoticePolicies,
  noticePolicyFor,
  noticePolicyOn,
  type NoticePolicyEvent,
} from './notice-policies';

const { data } = sampleOf('dispatch.NoticePolicyPublished');
const { source, assumed, effectiveFrom: _from, ...policy } = data;
const place = (n: number): string => String(n).padStart(19, '0');
const published = (version: number, effectiveFrom: string): NoticePolicyEvent =>
  anEvent('dispatch.NoticePolicyPublished', { ...data, effectiveFrom }, { version, position: place(version * 10) });
const policies = (...events: readonly NoticePolicyEvent[]) => foldNoticePolicies(noNoticePolicies, events);

describe('foldNoticePolicies', () => {
  it('keeps every publication with its place in the log and where it comes from', () => {
    expect(policies(published(1, '2026-01-01'))).toStrictEqual({
      version: 1,
      published: [{ version: 1, position: place(10), policy, source, assumed, effectiveFrom: '2026-01-01' }],
    });
  });

  it('goes on from an earlier version without changing it', () => {
    const first = policies(published(1, '2026-01-01'));
    expect(foldNoticePolicies(first, [])).toBe(first);
    expect(foldNoticePolicies(first, [published(2, '2026-01-01')]).published).toHaveLength(2);
    expect(first.published).toHaveLength(1);
  });
});

describe('the notice policy', () => {
  const planned = policies(published(1, '2026-01-01'), published(2, '2027-01-01'), published(3, '2026-06-01'), published(4, '2026-06-01'));

  it('of a day is the one that began last, and of one day the later', () => {
    const versions = ['2025-12-31', '2026-01-01', '2026-05-31', '2026-06-01', '2027-01-01'].map(
      (day) => noticePolicyOn(planned, day)?.version,
    );
    expect(versions).toStrictEqual([undefined, 1, 1, 4, 2]);
  });

  it('says nothing of what was written before it was published', () => {
    const versionAt = (position: number) => noticePolicyFor(planned, { day: '2026-07-01', position: place(position) })?.version;
    expect([9, 10, 11, 30, 31, 40, 41].map(versionAt)).toStrictEqual([undefined, undefined, 1, 1, 3, 3, 4]);
  });
});

describe('namesInTemplate', () => {
  it('finds each name where it stands', () => {
    expect(namesInTemplate('诉求 {caseNumber} 由{unit}办理，{unit}')).toStrictEqual(['caseNumber', 'unit', 'unit']);
    expect(namesInTemplate('{} { unit } {unit')).toStrictEqual([]);
  });
});
