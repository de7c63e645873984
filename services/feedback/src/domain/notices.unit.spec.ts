import { aCase, givenState, type CaseHistory } from '@suqiu/testing';
import { handler, officer, officerElsewhere, system } from '../testing/people';
import { checkOptOutOfNotices, noticeOptOutFold, optOutOfNotices } from './index';
import { recordNotice } from './record-notice';
import { resendNotice } from './resend-notice';
import type { Who } from './who';

const notice = { noticeId: 'n', revision: 1, template: 't', policyVersion: 1, channel: 'sms', recipientKind: 'requester' } as const;
const failed = aCase().noticeFailed({ noticeId: 'n' });

describe('recording a notice', () => {
  const record =
    (reasonCode?: 'refused', who: Who = system) =>
    (state: CaseHistory['state']) =>
      recordNotice(state, { notice, attempt: 2, ...(reasonCode && { reasonCode }) }, who);
  it('says that it was given, or why not, wherever the case stands', () => {
    givenState(aCase().withdrawn().state)
      .when(record())
      .then([{ type: 'feedback.NoticeSent', data: { ...notice, attempt: 2 } }]);
    givenState(aCase().state)
      .when(record('refused'))
      .then([{ type: 'feedback.NoticeFailed', data: { ...notice, attempt: 2, reasonCode: 'refused' } }]);
  });
  it('is for policies', () => {
    givenState(aCase().state).when(record(undefined, officer)).thenRefused('ROLE_NOT_ALLOWED', { roles: 'system' });
    givenState({ status: 'none', version: 0 } as never)
      .when(record())
      .thenRefused('CASE_NOT_FOUND');
  });
});

describe('having a notice sent again', () => {
  const resend =
    (noticeId = 'n', who: Who = officer) =>
    (state: CaseHistory['state']) =>
      resendNotice(state, { noticeId }, who);
  it('begins its next revision, once', () => {
    givenState(failed.state)
      .when(resend())
      .then([{ type: 'feedback.NoticeRepeated', data: { noticeId: 'n', revision: 2 } }]);
    givenState(failed.noticeRepeated().state).when(resend()).thenRefused('NOTICE_NOT_FAILED');
  });
  it('needs one that failed', () => {
    givenState(failed.state).when(resend('other')).thenRefused('NOTICE_NOT_FAILED');
    givenState(aCase().noticeSent().state).when(resend()).thenRefused('NOTICE_NOT_FAILED');
  });
  it('is for the desk of the district', () => {
    givenState(failed.state).when(resend('n', officerElsewhere)).thenRefused('NOT_YOUR_DISTRICT');
    givenState(failed.state).when(resend('n', handler)).thenRefused('ROLE_NOT_ALLOWED', { roles: 'operator, followUpOfficer' });
  });
});

describe('opting out of notices', () => {
  const { state } = aCase();
  const optOut = (channels: readonly ('sms' | 'email')[]) => (before: typeof noticeOptOutFold.initial) =>
    optOutOfNotices(state, before, { channels });
  it('names all channels that are not wanted, and none to have them back', () => {
    const data = { caseNumber: state.caseNumber };
    givenState(noticeOptOutFold.initial)
      .when(optOut(['sms', 'email', 'sms']))
      .then([{ type: 'feedback.NoticeOptedOut', data: { ...data, channels: ['email', 'sms'] } }]);
    givenState({ version: 1, channels: ['sms'] as const })
      .when(optOut([]))
      .then([{ type: 'feedback.NoticeOptedOut', data: { ...data, channels: [] } }]);
  });
  it('stays quiet when it stands like this', () => {
    givenState({ version: 1, channels: ['email', 'sms'] as const })
      .when(optOut(['sms', 'email']))
      .thenNothing();
    givenState(noticeOptOutFold.initial).when(optOut([])).thenNothing();
  });
  it('is for the desk, of a case that has somebody to tell', () => {
    const check = (who: Who) => (of: CaseHistory['state']) => (checkOptOutOfNotices(of, who), []);
    givenState(aCase().withdrawn().state).when(check(officer)).thenNothing();
    givenState(aCase({ anonymous: true }).state)
      .when(check(officer))
      .thenRefused('ANONYMOUS_GETS_NO_NOTICES');
    givenState(state).when(check(handler)).thenRefused('ROLE_NOT_ALLOWED', { roles: 'operator, followUpOfficer' });
  });
});
