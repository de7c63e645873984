import type { EventData, NoticeEvents, NoticeOptOutEvents, NoticeRef } from '@suqiu/case';

type Told = keyof (NoticeEvents & NoticeOptOutEvents);

const notice = (n: 1 | 2): NoticeRef => ({
  noticeId: `notice-${n}`,
  revision: n,
  template: n === 1 ? 'case-registered' : 'case-dispatched',
  policyVersion: n,
  channel: n === 1 ? 'sms' : 'email',
  recipientKind: n === 1 ? 'requester' : 'unit',
  ...(n === 2 && { unitId: 'unit-support' }),
});

/** The samples of what people were told. */
export const noticeSamples: { readonly [T in Told]: readonly [EventData[T], EventData[T]] } = {
  'feedback.NoticeSent': [
    { ...notice(1), attempt: 1 },
    { ...notice(2), attempt: 2 },
  ],
  'feedback.NoticeFailed': [
    { ...notice(1), attempt: 1, reasonCode: 'noAddress' },
    { ...notice(2), attempt: 3, reasonCode: 'unreachable' },
  ],
  'feedback.NoticeRepeated': [
    { noticeId: 'notice-1', revision: 2 },
    { noticeId: 'notice-2', revision: 3 },
  ],
  'feedback.NoticeOptedOut': [
    { caseNumber: 'SQ-310110-20260302-000001', channels: ['sms'] },
    { caseNumber: 'SQ-310110-20260302-000002', channels: ['sms', 'email'] },
  ],
};
