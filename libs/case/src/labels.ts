import type { Role } from './envelope';
import type { EventData } from './events';
import { type Bilingual, both } from './bilingual';
import type {
  AssignmentRole,
  CaseKind,
  Channel,
  ChoiceReason,
  ClaimFinding,
  ClockKind,
  ClosureRejectionReason,
  Confidentiality,
  ContactMethod,
  Endorsement,
  ExtensionReason,
  ExtensionRefusalReason,
  FactFinding,
  LegalChannel,
  NoContactReason,
  Outcome,
  PauseReason,
  RequesterType,
  ReturnReason,
  ReturnRefusalReason,
  RouteOutClass,
  Satisfaction,
  Tier,
  TierReason,
  UnitKind,
  Urgency,
  WarningCode,
} from './vocabulary';

/** A label for every value of a code table; a value without one does not compile. */
export type Labels<Value extends string> = Readonly<Record<Value, Bilingual>>;

export const roleLabels: Labels<Role> = {
  operator: both('受理员', 'Operator'),
  followUpOfficer: both('回访员', 'Follow-up officer'),
  dispatcher: both('派单员', 'Dispatcher'),
  handler: both('经办人', 'Handler'),
  unitLeader: both('单位负责人', 'Unit leader'),
  subdistrict: both('街镇', 'Subdistrict'),
  steward: both('专员', 'Steward'),
  supervisor: both('督办员', 'Supervisor'),
  auditor: both('审计员', 'Auditor'),
  administrator: both('管理员', 'Administrator'),
  requester: both('诉求人', 'Requester'),
  assessor: both('第三方评估员', 'Third-party assessor'),
  system: both('系统', 'System'),
};

export const kindLabels: Labels<CaseKind> = {
  inquiry: both('咨询', 'inquiry'),
  assistance: both('求助', 'request for assistance'),
  complaint: both('投诉', 'complaint'),
  report: both('举报', 'report'),
  suggestion: both('建议', 'suggestion'),
  praise: both('表扬', 'praise'),
};

export const channelLabels: Labels<Channel> = {
  telephone: both('电话', 'telephone'),
  website: both('网站', 'website'),
  app: both('APP', 'app'),
  wechat: both('微信', 'WeChat'),
  sms: both('短信', 'text message'),
  email: both('邮件', 'e-mail'),
  leaderMailbox: both('领导信箱', "leader's mailbox"),
  grid: both('网格', 'grid'),
  video: both('视频', 'video'),
  visit: both('走访', 'visit'),
  window: both('窗口', 'service window'),
  unresolvedWindow: both('“办不成事”窗口', 'window for unresolved matters'),
  rating: both('好差评', 'service rating'),
  upperLevel: both('上级流转', 'upper level'),
  emergency110: both('110 转办', 'transfer from 110'),
  project: both('项目', 'project'),
};

export const urgencyLabels: Labels<Urgency> = {
  normal: both('一般', 'normal'),
  elevated: both('次紧急', 'semi-urgent'),
  urgent: both('紧急', 'urgent'),
  critical: both('特急', 'critical'),
};

export const confidentialityLabels: Labels<Confidentiality> = {
  none: both('不保密', 'not confidential'),
  fromRespondent: both('对被反映方保密', 'confidential from the respondent'),
  full: both('全程保密', 'fully confidential'),
};

export const requesterTypeLabels: Labels<RequesterType> = {
  person: both('个人', 'a person'),
  enterprise: both('企业', 'an enterprise'),
  organisation: both('其他组织', 'an organisation'),
};

export const routeOutLabels: Labels<RouteOutClass> = {
  emergencyLine: both('紧急专线事项', 'matter for an emergency line'),
  litigationOrArbitration: both('诉讼或仲裁事项', 'matter for litigation or arbitration'),
  disciplineInspection: both('纪检监察事项', 'matter for discipline inspection'),
  administrativeReview: both('行政复议事项', 'matter for administrative review'),
  informationDisclosure: both('政府信息公开事项', 'matter of information disclosure'),
  petition: both('信访事项', 'petition matter'),
  repeatWithoutNewFacts: both('无新事实的重复反映', 'repeat without new facts'),
  secretOrPrivacy: both('涉及秘密或隐私', 'touches secrets or privacy'),
  outOfCompetence: both('超出职责范围', 'outside the competence'),
  unlawfulOrImmoral: both('违法或违背公序良俗', 'unlawful or against public morals'),
};

export const legalChannelLabels: Labels<LegalChannel> = {
  call110: both('拨打 110', 'call 110'),
  call119: both('拨打 119', 'call 119'),
  call120: both('拨打 120', 'call 120'),
  call122: both('拨打 122', 'call 122'),
  court: both('人民法院', 'the court'),
  arbitrationCommission: both('仲裁机构', 'the arbitration commission'),
  disciplineInspectionOrgan: both('纪检监察机关', 'the discipline inspection organ'),
  reviewOrgan: both('行政复议机关', 'the review organ'),
  disclosureDesk: both('信息公开受理点', 'the disclosure desk'),
  petitionOffice: both('信访部门', 'the petition office'),
  earlierCase: both('原诉求', 'the earlier case'),
  marketOrSociety: both('市场或社会渠道', 'channels of market or society'),
  none: both('无', 'none'),
};

export const assignmentRoleLabels: Labels<AssignmentRole> = { lead: both('主办', 'lead'), support: both('协办', 'support') };

export const outcomeLabels: Labels<Outcome> = {
  solved: both('实际解决', 'solved'),
  explained: both('解释说明', 'explained'),
  noted: both('参考备案', 'noted'),
  excessive: both('诉求过高', 'beyond entitlement'),
  unsolved: both('未解决', 'unsolved'),
};

export const returnReasonLabels: Labels<ReturnReason> = {
  wrongPlace: both('属地不符', 'wrong place'),
  unclearOwner: both('权属不清', 'unclear ownership'),
  sharedPowers: both('职能交叉', 'shared powers'),
  notOurPowers: both('非本单位职责', "not the unit's powers"),
  duplicate: both('重复', 'duplicate'),
};

export const endorsementLabels: Labels<Endorsement> = {
  notNeeded: both('无需本单位负责人审核', "the unit's leader is not asked"),
  awaited: both('待本单位负责人审核', "waits for the unit's leader"),
  given: both('本单位负责人已同意', "endorsed by the unit's leader"),
};

export const contactMethodLabels: Labels<ContactMethod> = {
  telephone: both('电话', 'telephone'),
  sms: both('短信', 'text message'),
  visit: both('上门', 'visit'),
  meeting: both('面谈', 'meeting'),
  online: both('线上', 'online'),
};

export const noContactLabels: Labels<NoContactReason> = {
  anonymous: both('匿名', 'anonymous'),
  noAnswer: both('无人接听', 'no answer'),
  wrongNumber: both('号码有误', 'wrong number'),
  refused: both('拒绝联系', 'contact refused'),
  notNeeded: both('无需联系', 'not needed'),
};

export const factLabels: Labels<FactFinding> = {
  confirmed: both('属实', 'confirmed'),
  partlyConfirmed: both('部分属实', 'partly confirmed'),
  unfounded: both('不属实', 'unfounded'),
  unverifiable: both('无法核实', 'unverifiable'),
};

export const claimLabels: Labels<ClaimFinding> = {
  lawfulAndReasonable: both('合理合法', 'lawful and reasonable'),
  reasonableWithoutBasis: both('合理但无依据', 'reasonable without basis'),
  unreasonable: both('不合理', 'unreasonable'),
  unlawful: both('不合法', 'unlawful'),
};

export const satisfactionLabels: Labels<Satisfaction> = {
  satisfied: both('满意', 'satisfied'),
  mostlySatisfied: both('基本满意', 'mostly satisfied'),
  neutral: both('一般', 'neutral'),
  dissatisfied: both('不满意', 'dissatisfied'),
  notRated: both('未评价', 'not rated'),
};

export const warningLabels: Labels<WarningCode> = {
  TELEPHONE_SHAPE: both('电话号码格式有误', 'the telephone number has no known shape'),
  TELEPHONE_WITHOUT_AREA_CODE: both('电话号码缺区号', 'the telephone number has no area code'),
  IDENTITY_LENGTH: both('身份证号码位数有误', 'the identity number has a wrong length'),
  IDENTITY_CHARACTER: both('身份证号码有无效字符', 'the identity number has an invalid character'),
  IDENTITY_BIRTH_DATE: both('身份证号码的出生日期有误', 'the birth date in the identity number does not exist'),
  IDENTITY_CHECK_DIGIT: both('身份证号码校验位不符', 'the check digit of the identity number is wrong'),
  IDENTITY_OLD_15_DIGITS: both('身份证号码为旧 15 位', 'the identity number is an old one of 15 digits'),
  CREDIT_CODE_LENGTH: both('统一社会信用代码位数有误', 'the credit code has a wrong length'),
  CREDIT_CODE_CHARACTER: both('统一社会信用代码有无效字符', 'the credit code has an invalid character'),
  CREDIT_CODE_CHECK_DIGIT: both('统一社会信用代码校验位不符', 'the check digit of the credit code is wrong'),
  CREDIT_CODE_ORGANISATION_PART: both(
    '统一社会信用代码的组织机构代码段校验不符',
    'the organisation part of the credit code fails its check',
  ),
  CREDIT_CODE_OLD_REGISTRATION_NUMBER: both('信用代码为旧 15 位注册号', 'the credit code is an old registration number of 15 digits'),
};

export const unitKindLabels: Labels<UnitKind> = {
  city: both('市级', 'city'),
  district: both('区级', 'district'),
  dispatchCentre: both('派单中心', 'dispatch centre'),
  department: both('部门', 'department'),
  subdistrict: both('街道', 'subdistrict'),
  township: both('镇', 'township'),
  committee: both('居村委会', 'committee'),
  utility: both('公共服务企业', 'utility'),
};

export const answerBasisLabels: Labels<EventData['intake.CaseAnswered']['basis']> = {
  policy: both('政策解答', 'policy'),
  progress: both('进度答复', 'progress'),
  knowledge: both('知识库', 'knowledge base'),
};

export const withdrawalLabels: Labels<EventData['intake.CaseWithdrawn']['reasonCode']> = {
  requesterAsked: both('诉求人要求', 'the requester asked for it'),
  settled: both('已自行解决', 'settled otherwise'),
  registeredInError: both('登记有误', 'registered in error'),
};

export const reopeningLabels: Labels<EventData['feedback.CaseReopened']['reasonCode']> = {
  unresolved: both('未解决', 'unresolved'),
  dissatisfied: both('不满意', 'dissatisfied'),
  newFacts: both('有新事实', 'new facts'),
  recheck: both('复核', 'recheck'),
};

export const closingLabels: Labels<EventData['feedback.CaseClosed']['basis']> = {
  followedUp: both('已回访', 'followed up'),
  notReached: both('多次未接通', 'not reached'),
  notNeeded: both('无需回访', 'no follow-up needed'),
};

export const choiceReasonLabels: Labels<ChoiceReason> = {
  fixedByReview: both('会商确定', 'fixed by review'),
  placeDiffers: both('属地不符', 'the place differs'),
  matterDiffers: both('事项不符', 'the matter differs'),
  agreedByUnits: both('单位协商一致', 'agreed by the units'),
  sharedPowers: both('职能交叉', 'shared powers'),
  catalogueOutdated: both('目录待更新', 'the catalogue is outdated'),
  urgent: both('紧急', 'urgent'),
};

export const returnRefusalLabels: Labels<ReturnRefusalReason> = {
  withinYourPowers: both('属本单位职责', "within the unit's powers"),
  placeIsRight: both('属地相符', 'the place is right'),
  firstReceiverLeads: both('首接负责', 'the first to receive it leads'),
  fixedByReview: both('会商已定', 'fixed by review'),
  notSubstantiated: both('理由不充分', 'not substantiated'),
};

export const closureRejectionLabels: Labels<ClosureRejectionReason> = {
  notContacted: both('未先行联系', 'not contacted first'),
  replyMissesMatter: both('答复未回应诉求', 'the reply misses the matter'),
  findingsNotSubstantiated: both('认定依据不足', 'findings not substantiated'),
  notSolved: both('未实际解决', 'not solved'),
  materialMissing: both('材料不全', 'material missing'),
};

export const clockLabels: Labels<ClockKind> = {
  acknowledge: both('签收时限', 'time to acknowledge'),
  firstContact: both('先行联系时限', 'time to first contact'),
  resolve: both('办结时限', 'time to resolve'),
  explain: both('进展说明时限', 'time to explain'),
  supervision: both('督办反馈时限', 'time to answer supervision'),
  callOutRespond: both('吹哨响应时限', 'time to respond to a call-out'),
  callOutArrive: both('吹哨到场时限', 'time to arrive at a call-out'),
  followUp: both('回访时限', 'time to follow up'),
  return: both('退单申请期限', 'time to ask for a return'),
};

export const tierLabels: Labels<Tier> = {
  simple: both('简单', 'simple'),
  crossDepartment: both('跨部门', 'cross-department'),
  complex: both('复杂', 'complex'),
  hard: both('疑难', 'hard'),
};

export const tierReasonLabels: Labels<TierReason> = {
  severalDepartments: both('涉及多个部门', 'several departments are concerned'),
  needsInvestigation: both('需调查取证', 'it needs investigation'),
  legacyMatter: both('历史遗留', 'a legacy matter'),
  policyGap: both('政策空白', 'no rule covers it'),
  simplerThanThought: both('比预计简单', 'simpler than thought'),
};

export const pauseReasonLabels: Labels<PauseReason> = {
  waitsForRequester: both('等待诉求人补充', 'waits for the requester'),
  waitsForExpertise: both('等待鉴定检测', 'waits for an expert finding'),
  waitsForOtherProcedure: both('等待其他程序', 'waits for another procedure'),
  siteInaccessible: both('现场无法进入', 'the site cannot be entered'),
};

export const extensionReasonLabels: Labels<ExtensionReason> = {
  needsInvestigation: both('需调查取证', 'it needs investigation'),
  needsCoordination: both('需多方协调', 'it needs coordination'),
  worksTakeTime: both('施工周期', 'works take time'),
  lawNeedsProcedure: both('法定程序', 'the law prescribes a procedure'),
};

export const extensionRefusalLabels: Labels<ExtensionRefusalReason> = {
  askedTooLate: both('申请过迟', 'asked too late'),
  notSubstantiated: both('理由不充分', 'not substantiated'),
  canBeDoneInTime: both('可按期办结', 'it can be done in time'),
};

export const revisionCauseLabels: Labels<EventData['dispatch.DueTimeRevised']['cause']> = {
  calendarPublished: both('放假通知发布', 'a calendar was published'),
  localClosurePublished: both('本地停办发布', 'a local closure was published'),
};
