import type { Bilingual } from './bilingual';

export * from './vocabulary-supervision';

/**
 * Code tables of the ledger. Every value is stored for ever: add, never rename.
 * Sources: 北京市接诉即办工作条例 art. 2 (kinds), domain.md §5.2 (channels, urgency), §3 (outcomes), GB/T 33358-2016 (secret work order).
 */

/** @zh 诉求类型 */
export const caseKinds = ['inquiry', 'assistance', 'complaint', 'report', 'suggestion', 'praise'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** @zh 渠道 */
export const channels = [
  'telephone',
  'website',
  'app',
  'wechat',
  'sms',
  'email',
  'leaderMailbox',
  'grid',
  'video',
  'visit',
  'window',
  'unresolvedWindow',
  'rating',
  'upperLevel',
  'emergency110',
  'project',
] as const;
export type Channel = (typeof channels)[number];

/** @zh 紧急程度 */
export const urgencies = ['normal', 'elevated', 'urgent', 'critical'] as const;
export type Urgency = (typeof urgencies)[number];

/** @zh 保密 */
export const confidentialities = ['none', 'fromRespondent', 'full'] as const;
export type Confidentiality = (typeof confidentialities)[number];

/** @zh 诉求人类别 */
export const requesterTypes = ['person', 'enterprise', 'organisation'] as const;
export type RequesterType = (typeof requesterTypes)[number];

/** @zh 不予受理情形 — 接诉即办条例 art. 11 and 国办函〔2025〕66号: what a hotline does not take, and tells the lawful channel for. */
export const routeOutClasses = [
  'emergencyLine',
  'litigationOrArbitration',
  'disciplineInspection',
  'administrativeReview',
  'informationDisclosure',
  'petition',
  'repeatWithoutNewFacts',
  'secretOrPrivacy',
  'outOfCompetence',
  'unlawfulOrImmoral',
] as const;
export type RouteOutClass = (typeof routeOutClasses)[number];

/** @zh 告知渠道 — the channel the requester is told of. */
export const legalChannels = [
  'call110',
  'call119',
  'call120',
  'call122',
  'court',
  'arbitrationCommission',
  'disciplineInspectionOrgan',
  'reviewOrgan',
  'disclosureDesk',
  'petitionOffice',
  'earlierCase',
  'marketOrSociety',
  'none',
] as const;
export type LegalChannel = (typeof legalChannels)[number];

/** @zh 办理角色 */
export const assignmentRoles = ['lead', 'support'] as const;
export type AssignmentRole = (typeof assignmentRoles)[number];

/** @zh 诉求认定结果 — 实际解决 · 解释说明 · 参考备案 · 诉求过高 · 未解决 */
export const outcomes = ['solved', 'explained', 'noted', 'excessive', 'unsolved'] as const;
export type Outcome = (typeof outcomes)[number];

/** @zh 退单理由 — 属地不符 · 权属不清 · 职能交叉 · 非本单位职责 · 重复 */
export const returnReasons = ['wrongPlace', 'unclearOwner', 'sharedPowers', 'notOurPowers', 'duplicate'] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** @zh 本单位审核 — 无需 · 待审 · 已同意: whether the unit's leader is asked before the centre. Stored: add, never rename. */
export const endorsements = ['notNeeded', 'awaited', 'given'] as const;
export type Endorsement = (typeof endorsements)[number];
/** As it stands when something is asked for. */
export type EndorsementAsked = Exclude<Endorsement, 'given'>;

/** @zh 先行联系方式 */
export const contactMethods = ['telephone', 'sms', 'visit', 'meeting', 'online'] as const;
export type ContactMethod = (typeof contactMethods)[number];

/** @zh 未联系理由 */
export const noContactReasons = ['anonymous', 'noAnswer', 'wrongNumber', 'refused', 'notNeeded'] as const;
export type NoContactReason = (typeof noContactReasons)[number];

/** @zh 事实认定 */
export const factFindings = ['confirmed', 'partlyConfirmed', 'unfounded', 'unverifiable'] as const;
export type FactFinding = (typeof factFindings)[number];

/** @zh 诉求认定 — 合理合法 · 合理但无依据 · 不合理 · 不合法 */
export const claimFindings = ['lawfulAndReasonable', 'reasonableWithoutBasis', 'unreasonable', 'unlawful'] as const;
export type ClaimFinding = (typeof claimFindings)[number];

/** @zh 回访满意度 — 满意 · 基本满意 · 一般 · 不满意 · 未评价 */
export const satisfactions = ['satisfied', 'mostlySatisfied', 'neutral', 'dissatisfied', 'notRated'] as const;
export type Satisfaction = (typeof satisfactions)[number];

/** @zh 定办理由 — why a person chose other units than the catalogue. Stored: add, never rename. */
export const choiceReasons = [
  /** 会商确定: the hotline body met and fixed lead and support (国办函〔2025〕66号). */
  'fixedByReview',
  /** 属地不符 */
  'placeDiffers',
  /** 事项不符 */
  'matterDiffers',
  /** 单位协商一致 */
  'agreedByUnits',
  /** 职能交叉 */
  'sharedPowers',
  /** 目录待更新 */
  'catalogueOutdated',
  /** 紧急 */
  'urgent',
] as const;
export type ChoiceReason = (typeof choiceReasons)[number];

/** @zh 驳回退单理由 — stored: add, never rename. */
export const returnRefusalReasons = [
  /** 属本单位职责 */
  'withinYourPowers',
  /** 属地相符 */
  'placeIsRight',
  /** 首接负责: the first unit to receive it leads (接诉即办条例 art. 14). */
  'firstReceiverLeads',
  /** 会商已定 */
  'fixedByReview',
  /** 理由不充分 */
  'notSubstantiated',
] as const;
export type ReturnRefusalReason = (typeof returnRefusalReasons)[number];

/** @zh 驳回办结理由 — stored: add, never rename. */
export const closureRejectionReasons = [
  /** 未先行联系 */
  'notContacted',
  /** 答复未回应诉求 */
  'replyMissesMatter',
  /** 认定依据不足 */
  'findingsNotSubstantiated',
  /** 未实际解决 */
  'notSolved',
  /** 材料不全 */
  'materialMissing',
] as const;
export type ClosureRejectionReason = (typeof closureRejectionReasons)[number];

/** @zh 吹哨类型 — 群众诉求 · 重点工作 · 综合执法 · 应急处置 (北京市街道办事处条例 art. 5) */
export const callOutTypes = ['publicRequest', 'keyTask', 'jointEnforcement', 'emergency'] as const;
export type CallOutType = (typeof callOutTypes)[number];

/** @zh 报到方式 */
export const checkInModes = ['remote', 'onSite'] as const;
export type CheckInMode = (typeof checkInModes)[number];

/** @zh 不报到理由 — stored: add, never rename. */
export const declineReasons = [
  /** 非本单位职责 */
  'notOurPowers',
  /** 属其他单位职责 */
  'powersOfAnother',
  /** 力量不足 */
  'noForces',
  /** 其他 */
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** @zh 同意不报到理由 — stored: add, never rename. */
export const releaseReasons = [
  /** 确非其职责 */
  'outsideYourPowers',
  /** 由其他单位到场 */
  'anotherComes',
  /** 力量确实不足 */
  'forcesLacking',
] as const;
export type ReleaseReason = (typeof releaseReasons)[number];

/** @zh 责令报到理由 — stored: add, never rename. */
export const dutyReasons = [
  /** 属本单位职责 */
  'withinYourPowers',
  /** 会商已定 */
  'fixedByReview',
  /** 理由不充分 */
  'notSubstantiated',
] as const;
export type DutyReason = (typeof dutyReasons)[number];

/** @zh 结哨结果 — 已解决 · 部分解决 · 未解决 */
export const callOutOutcomes = ['solved', 'partlySolved', 'notSolved'] as const;
export type CallOutOutcome = (typeof callOutOutcomes)[number];

/** @zh 未到不再等待的理由 — stored: add, never rename. */
export const absenceReasons = [
  /** 无需到场，已解决 */
  'settledWithout',
  /** 已报区级督办 */
  'reportedUp',
  /** 另行吹哨 */
  'calledAgain',
  /** 始终未应答 */
  'unanswered',
] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/** @zh 不在岗理由 — 请假 · 培训 · 病假 · 公务. Stored: add, never rename. */
export const awayReasons = ['leave', 'training', 'illness', 'duty'] as const;
export type AwayReason = (typeof awayReasons)[number];

/** @zh 号码核验提示 — what a person should look at; none of it keeps a case from being registered (domain.md §5.6). Stored: add, never rename. */
export const warningCodes = [
  'TELEPHONE_SHAPE',
  'TELEPHONE_WITHOUT_AREA_CODE',
  'IDENTITY_LENGTH',
  'IDENTITY_CHARACTER',
  'IDENTITY_BIRTH_DATE',
  'IDENTITY_CHECK_DIGIT',
  'IDENTITY_OLD_15_DIGITS',
  'CREDIT_CODE_LENGTH',
  'CREDIT_CODE_CHARACTER',
  'CREDIT_CODE_CHECK_DIGIT',
  'CREDIT_CODE_ORGANISATION_PART',
  'CREDIT_CODE_OLD_REGISTRATION_NUMBER',
] as const;
export type WarningCode = (typeof warningCodes)[number];

/** @zh 单位类别 */
export const unitKinds = ['city', 'district', 'dispatchCentre', 'department', 'subdistrict', 'township', 'committee', 'utility'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Another case, by its id and by the number that people know it by. */
export interface CaseRef {
  readonly caseId: string;
  readonly caseNumber: string;
}

/** Place in clear: division codes only, never an address. District 6 digits, subdistrict 9, committee 12 (MCA / statistics codes). */
export interface Place {
  readonly district?: string;
  readonly subdistrict?: string;
  readonly committee?: string;
}

/** Why something was decided: a code with the terms, rule or cases that led to it. Never a quotation of the requester. */
export interface Reason {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number | readonly string[]>>;
}

/** A file kept outside the ledger, addressed by the hash of its cipher text. */
export interface AttachmentRef {
  readonly hash: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly subject: string;
}

/** @zh 事项 — code and label as they stood in that version of the category tree. */
export interface Category {
  readonly code: string;
  readonly label: Bilingual;
  readonly treeVersion: number;
}

export interface ExternalRef {
  readonly system: string;
  readonly number: string;
}

/** @zh 时限种类 — stored: add, never rename. */
export const clockKinds = [
  /** 签收 */
  'acknowledge',
  /** 先行联系 */
  'firstContact',
  /** 办结 */
  'resolve',
  /** 向诉求人说明进展 */
  'explain',
  /** 督办反馈 */
  'supervision',
  /** 吹哨响应 */
  'callOutRespond',
  /** 吹哨到场 */
  'callOutArrive',
  /** 回访 */
  'followUp',
  /** 退单申请: a window in which a return may be asked for; it is missed, never breached. */
  'return',
] as const;
export type ClockKind = (typeof clockKinds)[number];

/** @zh 时限单位 — `workingDayHour`: hours of working days, 24 in each; `workingHour`: hours in which the unit works. Stored: add, never rename. */
export const limitUnits = ['minute', 'hour', 'workingDayHour', 'workingHour', 'calendarDay', 'workingDay'] as const;
export type LimitUnit = (typeof limitUnits)[number];

/** @zh 办理层级 — 简单 · 跨部门 · 复杂 · 疑难. Stored: add, never rename. */
export const tiers = ['simple', 'crossDepartment', 'complex', 'hard'] as const;
export type Tier = (typeof tiers)[number];

/** @zh 层级变更理由 — stored: add, never rename. */
export const tierReasons = ['severalDepartments', 'needsInvestigation', 'legacyMatter', 'policyGap', 'simplerThanThought'] as const;
export type TierReason = (typeof tierReasons)[number];

/** @zh 暂停理由 — stored: add, never rename. */
export const pauseReasons = ['waitsForRequester', 'waitsForExpertise', 'waitsForOtherProcedure', 'siteInaccessible'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** @zh 延期理由 — stored: add, never rename. */
export const extensionReasons = ['needsInvestigation', 'needsCoordination', 'worksTakeTime', 'lawNeedsProcedure'] as const;
export type ExtensionReason = (typeof extensionReasons)[number];

/** @zh 驳回延期理由 — stored: add, never rename. */
export const extensionRefusalReasons = ['askedTooLate', 'notSubstantiated', 'canBeDoneInTime'] as const;
export type ExtensionRefusalReason = (typeof extensionRefusalReasons)[number];

/** @zh 甄别类别 — 普通 · 企业重复反映 · 超出街镇能力 · 疑难 · 历史遗留. Stored: add, never rename. */
export const triageClasses = ['ordinary', 'repeatedEnterprise', 'beyondMeans', 'hard', 'legacy'] as const;
export type TriageClass = (typeof triageClasses)[number];

/** @zh 下派理由 — why the matter of a department goes to a subdistrict all the same. Stored: add, never rename. */
export const sendDownReasons = [
  /** 职权已下放街镇 */
  'powersDelegated',
  /** 街镇同意承接 */
  'subdistrictAgreed',
  /** 需属地先行处置 */
  'onSiteFirst',
] as const;
export type SendDownReason = (typeof sendDownReasons)[number];

/** @zh 会商理由 — stored: add, never rename. */
export const reviewReasons = [
  /** 权属不清 */
  'unclearOwner',
  /** 职能交叉 */
  'sharedPowers',
  /** 退单争议 */
  'returnDisputed',
  /** 疑难事项 */
  'hardMatter',
] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/** @zh 规则条件 — what a rule may ask of a case, as reasons name it. Stored: add, never rename. */
export const routingConditions = [
  'areas',
  'categories',
  'kinds',
  'channels',
  'requesterTypes',
  'urgencies',
  'repeatCountAtLeast',
  'allTerms',
  'anyTerms',
  'noTerms',
  'professionalClaimant',
  'anonymous',
  'confidentialities',
] as const;
export type RoutingCondition = (typeof routingConditions)[number];

/** @zh 告知方式 — stored: add, never rename. */
export const noticeChannels = ['sms', 'email', 'inApp'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

/** @zh 告知对象 — `unit`: handlers and leaders of a unit the event concerns. Stored: add, never rename. */
export const noticeRecipients = ['requester', 'unit'] as const;
export type NoticeRecipient = (typeof noticeRecipients)[number];

/** @zh 告知内容 — the clear facts a notice may speak of. Stored in templates: add, never rename. */
export const noticeFacts = [
  'caseNumber',
  'day',
  'channelTold',
  'routeOutClass',
  'unit',
  'role',
  'days',
  'clock',
  'dueAt',
  'caller',
  'callOutType',
] as const;
export type NoticeFact = (typeof noticeFacts)[number];

/** @zh 未能告知理由 — stored: add, never rename. */
export const noticeFailures = [
  /** 未配置该方式 */
  'notConfigured',
  /** 没有联系方式 */
  'noAddress',
  /** 联系方式已删除 */
  'addressErased',
  /** 已谢绝 */
  'optedOut',
  /** 对方拒收 */
  'refused',
  /** 多次未送出 */
  'unreachable',
] as const;
export type NoticeFailure = (typeof noticeFailures)[number];
