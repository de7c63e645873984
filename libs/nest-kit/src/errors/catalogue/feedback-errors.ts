import type { ErrorSection } from './error-entry';

/** Refusals of feedback 回访. Sorted by code. */
export const feedbackErrors = {
  ALREADY_FOLLOWED_UP: {
    status: 409,
    title: { zh: '已回访', en: 'Already followed up' },
    detail: { zh: '本轮回访已接通。', en: 'The requester was already reached in this round.' },
  },
  ANONYMOUS_GETS_NO_NOTICES: {
    status: 409,
    title: { zh: '匿名诉求不告知', en: 'Anonymous requesters get no notices' },
    detail: { zh: '该件匿名，本就不向诉求人发送告知。', en: 'The case is anonymous: its requester is sent no notices anyway.' },
  },
  ANSWERS_WITHOUT_CONTACT: {
    status: 422,
    title: { zh: '未接通却有答复', en: 'Answers without contact' },
    detail: { zh: '未接通的回访没有答复。', en: 'A follow-up that reached nobody has no answers.' },
  },
  CASE_ALREADY_CLOSED: {
    status: 409,
    title: { zh: '诉求已结案', en: 'Case already closed' },
    detail: { zh: '该件已结案。', en: 'The case is already closed.' },
  },
  CLOSING_BASIS_WRONG: {
    status: 422,
    title: { zh: '结案依据不成立', en: 'Basis of closing does not hold' },
    detail: { zh: '依据 {basis} 在该件上不成立。', en: 'The basis {basis} does not hold for this case.' },
  },
  CLOSURE_NOT_APPROVED: {
    status: 409,
    title: { zh: '办结尚未审核', en: 'Closure not approved' },
    detail: { zh: '办结审核通过后才能回访。', en: 'Follow-up begins once the closure is approved.' },
  },
  FOLLOW_UP_MISSING: {
    status: 422,
    title: { zh: '缺少回访', en: 'Follow-up missing' },
    detail: {
      zh: '已回访 {attempts} 次，须接通或满 {needed} 次才能结案。',
      en: 'Followed up {attempts} time(s); closing needs an answer or {needed} attempts.',
    },
  },
  NOTICE_NOT_FAILED: {
    status: 409,
    title: { zh: '没有未能送出的告知', en: 'No notice has failed' },
    detail: {
      zh: '该件没有这样一条未能送出的告知，或已有人重发。',
      en: 'The case has no such failed notice, or somebody has had it sent again.',
    },
  },
  NOT_IN_FOLLOW_UP: {
    status: 409,
    title: { zh: '不在回访期', en: 'Not in follow-up' },
    detail: { zh: '该件现在不在回访期。', en: 'The case is not in its follow-up window.' },
  },
  REOPENING_NOT_ALLOWED: {
    status: 409,
    title: { zh: '不能重新办理', en: 'Cannot be reopened' },
    detail: { zh: '只有已办结或已结案的诉求可以重新办理。', en: 'Only a case that is resolved or closed can be reopened.' },
  },
} as const satisfies ErrorSection;
