import { both } from './bilingual';
import type { Labels } from './labels';
import type { NoticeChannel, NoticeFailure, NoticeRecipient } from './vocabulary';

export const noticeChannelLabels: Labels<NoticeChannel> = {
  sms: both('短信', 'text message'),
  email: both('邮件', 'e-mail'),
  inApp: both('站内', 'in-app message'),
};

export const noticeRecipientLabels: Labels<NoticeRecipient> = {
  requester: both('诉求人', 'the requester'),
  unit: both('单位', 'a unit'),
};

export const noticeFailureLabels: Labels<NoticeFailure> = {
  notConfigured: both('未配置该方式', 'this channel is not configured'),
  noAddress: both('没有联系方式', 'there is no address'),
  addressErased: both('联系方式已删除', 'the address was erased'),
  optedOut: both('已谢绝', 'the requester opted out'),
  refused: both('对方拒收', 'it was refused'),
  unreachable: both('多次未送出', 'it could not be handed over'),
};
