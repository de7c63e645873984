import {
  type Bilingual,
  both,
  type LedgerEvent,
  type NoticeChannel,
  noticeChannelLabels,
  noticeFailureLabels,
  noticeRecipientLabels,
  type NoticeRef,
} from '@suqiu/case';
import { listed, provenance, told } from './clauses';
import type { Names } from './names';

export type NoticeEvent = LedgerEvent<
  'feedback.NoticeSent' | 'feedback.NoticeFailed' | 'feedback.NoticeRepeated' | 'feedback.NoticeOptedOut' | 'dispatch.NoticePolicyPublished'
>;

/** @zh 告知 */
export function tellNotices(event: NoticeEvent, names: Names): Bilingual {
  switch (event.type) {
    case 'feedback.NoticeSent': {
      const whom = recipient(event.data, names);
      return told(both(`已告知${whom.zh}`, `gave notice to ${whom.en}`), ...facts(event.data));
    }
    case 'feedback.NoticeFailed': {
      const whom = recipient(event.data, names);
      const reason = noticeFailureLabels[event.data.reasonCode];
      return told(both(`未能告知${whom.zh}：${reason.zh}`, `could not give notice to ${whom.en}: ${reason.en}`), ...facts(event.data));
    }
    case 'feedback.NoticeRepeated': {
      const { revision } = event.data;
      return both(`重发告知（第 ${revision} 次）`, `had a notice sent again (no. ${revision})`);
    }
    case 'feedback.NoticeOptedOut': {
      const { caseNumber, channels } = event.data;
      const by = channelList(channels);
      return channels.length === 0
        ? both(`登记 ${caseNumber} 的诉求人愿意收到告知`, `recorded that the requester of ${caseNumber} wants notices again`)
        : both(`登记 ${caseNumber} 的诉求人谢绝告知：${by.zh}`, `recorded that the requester of ${caseNumber} wants no notices: ${by.en}`);
    }
    case 'dispatch.NoticePolicyPublished': {
      const { templates, rules, quietHours, retryMinutes } = event.data;
      const { from, to, daysOff } = quietHours;
      return told(
        both('发布告知口径', 'published the notice policy'),
        both(`模板 ${templates.length} 个`, `templates: ${templates.length}`),
        both(`规则 ${rules.length} 条`, `rules: ${rules.length}`),
        both(
          `免打扰 ${from}–${to}${daysOff ? '及非工作日' : ''}`,
          `nobody is woken ${from}–${to}${daysOff ? ' and on days that are not worked' : ''}`,
        ),
        both(`重试间隔 ${retryMinutes.join('、') || '无'} 分钟`, `minutes before each retry: ${retryMinutes.join(', ') || 'none'}`),
        ...provenance(event.data),
      );
    }
  }
}

const recipient = ({ recipientKind, unitId }: NoticeRef, names: Names): Bilingual =>
  unitId === undefined ? noticeRecipientLabels[recipientKind] : names.unit(unitId);

const facts = ({ template, policyVersion, channel, revision, attempt }: NoticeRef & { readonly attempt: number }): Bilingual[] => [
  noticeChannelLabels[channel],
  both(`模板 ${template}（告知口径第 ${policyVersion} 版）`, `template ${template} (notice policy version ${policyVersion})`),
  both(`第 ${revision} 次发送第 ${attempt} 次尝试`, `sending ${revision}, attempt ${attempt}`),
];

const channelList = (channels: readonly NoticeChannel[]): Bilingual => listed(channels.map((channel) => noticeChannelLabels[channel]));
