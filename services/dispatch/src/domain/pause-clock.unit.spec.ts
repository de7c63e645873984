import type { CaseState } from '@suqiu/case';
import { aCase, type CaseHistory, given, lead, support } from '@suqiu/testing';
import { who } from '../testing/ground';
import { checkPauseClock, checkResumeClock, pauseClock, resumeClock } from './pause-clock';

const both = aCase().dispatched({ assignments: [lead(), support()] });
const one = { assignmentId: 'assignment-2' };
const pause =
  (about: { assignmentId?: string; explanation?: string } = {}, by = who()) =>
  (state: CaseState) =>
    pauseClock(state, { reasonCode: 'waitsForExpertise', explanation: '待检测报告', ...about }, by);
const resume =
  (about: { assignmentId?: string } = {}, by = who()) =>
  (state: CaseState) =>
    resumeClock(state, about, by);
const paused = (about: { assignmentId?: string } = {}) => [
  {
    type: 'dispatch.ClockPaused' as const,
    data: { ...about, reasonCode: 'waitsForExpertise' as const },
    personal: { explanation: { subject: 'subject-requester-1', compartment: 'narrative' as const, text: '待检测报告' } },
  },
];
const resumed = (data: { assignmentId?: string } = {}) => [{ type: 'dispatch.ClockResumed' as const, data }];

describe('pausing clocks', () => {
  it('pauses those of the whole case, also while it waits for another lead', () => {
    given(...both)
      .when(pause())
      .then(paused());
    given(...both.returnApproved())
      .when(pause())
      .then(paused());
    given(...both.clockPaused(one))
      .when(pause())
      .then(paused());
  });

  it('pauses those of one assignment, also of a unit that supports what is resolved', () => {
    given(...both)
      .when(pause(one))
      .then(paused(one));
    given(...both.resolved().closureApproved())
      .when(pause(one))
      .then(paused(one));
  });

  it('pauses nothing twice', () => {
    given(...both.clockPaused())
      .when(pause())
      .thenRefused('CLOCK_ALREADY_PAUSED');
    given(...both.clockPaused())
      .when(pause(one))
      .thenRefused('CLOCK_ALREADY_PAUSED');
    given(...both.clockPaused(one))
      .when(pause(one))
      .thenRefused('CLOCK_ALREADY_PAUSED');
  });

  it('pauses nothing that has stopped or not begun', () => {
    given(...both.resolved())
      .when(pause())
      .thenRefused('CASE_ALREADY_RESOLVED');
    given(...both.resolved())
      .when(pause({ assignmentId: 'assignment-1' }))
      .thenRefused('ASSIGNMENT_ENDED');
    given(...both.resolved().closureApproved().closed())
      .when(pause(one))
      .thenRefused('CASE_ALREADY_CLOSED');
    given(...both.withdrawn())
      .when(pause())
      .thenRefused('CASE_ENDED');
    given(...aCase())
      .when(pause())
      .thenRefused('CASE_NOT_DISPATCHED');
  });

  it('refuses without an explanation', () => {
    given(...both)
      .when(pause({ explanation: ' ' }))
      .thenRefused('TEXT_MISSING', { field: 'explanation' });
  });
});

describe('resuming clocks', () => {
  it('resumes those of the case, and those of one assignment', () => {
    given(...both.clockPaused())
      .when(resume())
      .then(resumed());
    given(...both.clockPaused())
      .when(resume(one))
      .then(resumed(one));
    given(...both.clockPaused(one))
      .when(resume(one))
      .then(resumed(one));
  });

  it('resumes what a pause of the case left paused when its leads had resolved', () => {
    given(...both.clockPaused().resolved())
      .when(resume(one))
      .then(resumed(one));
  });

  it('resumes nothing twice, and nothing that runs', () => {
    for (const history of [both, both.clockPaused().clockResumed(), both.clockPaused(one), both.clockPaused().resolved()])
      given(...history)
        .when(resume())
        .thenRefused('CLOCK_NOT_PAUSED');
    given(...both.clockPaused().clockResumed(one))
      .when(resume(one))
      .thenRefused('CLOCK_NOT_PAUSED');
  });

  it('resumes nothing that has ended', () => {
    given(...both.clockPaused().resolved({ assignmentId: 'assignment-2' }))
      .when(resume(one))
      .thenRefused('ASSIGNMENT_ENDED');
    given(...both.clockPaused().withdrawn())
      .when(resume())
      .thenRefused('CASE_ENDED');
  });
});

describe('pausing and resuming', () => {
  it.each([
    ['pause', pause],
    ['resume', resume],
  ])('%s: refuses a foreign assignment, role or district and a missing case', (_, act) => {
    given(...both)
      .when(act({ assignmentId: 'another' }))
      .thenRefused('ASSIGNMENT_NOT_FOUND');
    given(...both)
      .when(act({}, who({ role: 'handler' })))
      .thenRefused('ROLE_NOT_ALLOWED', { roles: 'dispatcher' });
    given(...both)
      .when(act({}, who({ district: '310109' })))
      .thenRefused('NOT_YOUR_DISTRICT');
    given().when(act()).thenRefused('CASE_NOT_FOUND');
  });

  it('is told beforehand for the case and all its assignments together', () => {
    const may = (check: typeof checkPauseClock, { state }: CaseHistory): boolean => {
      try {
        check(state, who());
        return true;
      } catch {
        return false;
      }
    };
    const told = (history: CaseHistory) => [may(checkPauseClock, history), may(checkResumeClock, history)];
    expect(told(both)).toStrictEqual([true, false]);
    expect(told(both.clockPaused(one))).toStrictEqual([true, true]);
    expect(told(both.clockPaused())).toStrictEqual([false, true]);
    expect(told(both.clockPaused().resolved())).toStrictEqual([false, true]);
    expect(told(aCase().dispatched().resolved())).toStrictEqual([false, false]);
    expect(told(aCase())).toStrictEqual([false, false]);
  });
});
