import * as vocabulary from './vocabulary';
import {
  caseIdOf,
  caseStream,
  catalogueStream,
  intakePolicyStream,
  isCaseStream,
  localCalendarStream,
  nationalCalendarStream,
  noticeOptOutStream,
  noticePolicyStream,
  organisationStream,
} from './streams';

describe('the code tables', () => {
  it.each(Object.entries(vocabulary))('%s has every code once', (_, codes) => {
    expect(new Set(codes).size).toBe(codes.length);
  });

  /** Values are stored for ever: this list only grows. */
  it('still have every value they ever had', () => {
    expect(vocabulary).toMatchSnapshot();
  });
});

describe('names of streams', () => {
  it('lead from a case to its stream and back', () => {
    expect(caseStream('x')).toBe('case-x');
    expect(caseIdOf(caseStream('x'))).toBe('x');
  });

  it('tell cases from configuration', () => {
    const ofConfiguration = [
      organisationStream,
      catalogueStream,
      intakePolicyStream,
      nationalCalendarStream,
      localCalendarStream('310110'),
      noticePolicyStream,
      noticeOptOutStream('x'),
    ];
    expect([caseStream('x'), ...ofConfiguration].map(isCaseStream)).toStrictEqual([true, ...ofConfiguration.map(() => false)]);
    expect(ofConfiguration).toStrictEqual([
      'organisation',
      'catalogue',
      'policy-intake',
      'calendar-CN',
      'calendar-310110',
      'policy-notices',
      'notice-opt-out-x',
    ]);
  });
});
