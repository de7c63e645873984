import type { CaseStatus, ExistingCase, LegalChannel } from '@suqiu/case';

/** What a requester is told about their case: a code with its sentence, and nothing personal. */
export interface Progress {
  readonly code: `PROGRESS_${string}`;
  readonly sentence: { readonly zh: string; readonly en: string };
  /** Calendar instant of the last change. */
  readonly since: string;
  /** The lawful channel told, for a case that was not taken. */
  readonly channelTold?: LegalChannel;
}

const sentences: Readonly<Record<CaseStatus, Omit<Progress, 'since'>>> = {
  registered: { code: 'PROGRESS_REGISTERED', sentence: { zh: '已登记，等待派单。', en: 'Registered, waiting to be dispatched.' } },
  handling: { code: 'PROGRESS_HANDLING', sentence: { zh: '已派单，承办单位正在办理。', en: 'Dispatched, being handled.' } },
  resolved: {
    code: 'PROGRESS_RESOLVED',
    sentence: { zh: '承办单位已办结，等待审核。', en: 'Resolved by the unit, waiting for approval.' },
  },
  followUp: { code: 'PROGRESS_FOLLOW_UP', sentence: { zh: '已办结，等待回访。', en: 'Resolved, to be followed up.' } },
  closed: { code: 'PROGRESS_CLOSED', sentence: { zh: '已结案。', en: 'Closed.' } },
  answered: { code: 'PROGRESS_ANSWERED', sentence: { zh: '已直接答复。', en: 'Answered.' } },
  routedOut: {
    code: 'PROGRESS_ROUTED_OUT',
    sentence: { zh: '不属于受理范围，已告知渠道。', en: 'Not taken; the lawful channel was told.' },
  },
  merged: {
    code: 'PROGRESS_MERGED',
    sentence: { zh: '已并入先登记的诉求，一并办理。', en: 'Merged into an earlier case and handled with it.' },
  },
  withdrawn: { code: 'PROGRESS_WITHDRAWN', sentence: { zh: '已撤回。', en: 'Withdrawn.' } },
};

export const progressOf = ({ status, lastChangedAt, ending }: ExistingCase): Progress => ({
  ...sentences[status],
  since: lastChangedAt,
  ...(ending?.kind === 'routedOut' && { channelTold: ending.channelTold }),
});
