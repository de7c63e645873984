import { both } from './bilingual';
import type { Labels } from './labels';
import type {
  ActionWarning,
  EscalationLevel,
  EscalationReason,
  HardCaseOutcome,
  HardCaseReason,
  ShelvingKind,
  ShelvingReason,
  SupervisionOutcome,
  SupervisionReason,
  SupervisionSource,
  SupportRefusalReason,
  UnshelvingReason,
  UrgingChannel,
  UrgingKind,
} from './vocabulary';

export const urgingChannelLabels: Labels<UrgingChannel> = {
  system: both('系统', 'through the system'),
  telephone: both('电话', 'by telephone'),
  sms: both('短信', 'by text message'),
  meeting: both('会议', 'in a meeting'),
};

export const urgingKindLabels: Labels<UrgingKind> = {
  beforeDue: both('临期催办', 'before it is due'),
  overdue: both('逾期催办', 'because it is overdue'),
  requesterAsks: both('诉求人催促', 'because the requester asks'),
  leaderAsks: both('领导催办', 'because a leader asks'),
};

export const supervisionSourceLabels: Labels<SupervisionSource> = {
  district: both('区级', 'the district'),
  city: both('市级', 'the city'),
  leader: both('领导批示', "a leader's instruction"),
  petition: both('信访', 'a petition'),
  media: both('媒体', 'the media'),
  inspection: both('考核检查', 'an inspection'),
};

export const supervisionReasonLabels: Labels<SupervisionReason> = {
  overdue: both('超期未办', 'overdue'),
  poorHandling: both('办理不力', 'poor handling'),
  passedAround: both('推诿扯皮', 'passed from unit to unit'),
  repeatedComplaints: both('反复投诉', 'repeated complaints'),
  majorImpact: both('影响重大', 'major impact'),
  dissatisfied: both('评价不满意', 'the requester is dissatisfied'),
};

export const supervisionOutcomeLabels: Labels<SupervisionOutcome> = {
  carriedOut: both('已落实', 'carried out'),
  partlyCarriedOut: both('部分落实', 'partly carried out'),
  notCarriedOut: both('未落实', 'not carried out'),
  withdrawn: both('撤销督办', 'withdrawn'),
};

export const hardCaseReasonLabels: Labels<HardCaseReason> = {
  hard: both('情况复杂', 'the matter is hard'),
  legacy: both('历史遗留', 'a legacy matter'),
  policyGap: both('政策空白', 'no rule covers it'),
  severalDistricts: both('跨区域', 'several districts are concerned'),
};

export const hardCaseOutcomeLabels: Labels<HardCaseOutcome> = {
  settled: both('已化解', 'settled'),
  partlySettled: both('部分化解', 'partly settled'),
  explained: both('已解释说明', 'explained'),
  noLongerHard: both('不再列为疑难', 'no longer hard'),
};

export const shelvingKindLabels: Labels<ShelvingKind> = { shelved: both('挂账', 'shelved'), parkedCall: both('存电', 'a parked call') };

export const shelvingReasonLabels: Labels<ShelvingReason> = {
  waitsForPolicy: both('待政策明确', 'it waits for a policy'),
  waitsForFunds: both('待资金落实', 'it waits for funds'),
  waitsForWorks: both('待工程实施', 'it waits for works'),
  waitsForCourt: both('待司法程序', 'it waits for a court'),
  noActualSite: both('无实际现场', 'there is no actual site'),
  linkedToOthers: both('关联在办诉求', 'it goes with other cases'),
};

export const unshelvingReasonLabels: Labels<UnshelvingReason> = {
  conditionsMet: both('条件具备', 'the conditions are met'),
  reviewed: both('复核恢复', 'taken up on review'),
  requesterAsks: both('诉求人催促', 'the requester asks'),
  shelvedInError: both('误挂', 'shelved in error'),
};

export const escalationLevelLabels: Labels<EscalationLevel> = { district: both('区级', 'the district'), city: both('市级', 'the city') };

export const escalationReasonLabels: Labels<EscalationReason> = {
  beyondPowers: both('超出职权', 'beyond the powers'),
  notAgreed: both('协调不成', 'no agreement was reached'),
  meansLacking: both('资源不足', 'the means are lacking'),
  severalDistricts: both('跨区域', 'several districts are concerned'),
};

export const supportRefusalLabels: Labels<SupportRefusalReason> = {
  canBeDoneAlone: both('主办可自行办理', 'the lead can do it alone'),
  unitNotConcerned: both('所请单位无关', 'the unit is not concerned'),
  notSubstantiated: both('理由不充分', 'not substantiated'),
};

export const actionWarningLabels: Labels<ActionWarning> = {
  SUPPORT_UNFINISHED: both('协办尚未完成', 'a supporting unit has not finished'),
};
