/**
 * Code tables of urging, supervision, support and of cases that are tracked apart (domain.md §3, §4.1). Every value is stored for ever: add,
 * never rename.
 */

/** @zh 催办渠道 */
export const urgingChannels = ['system', 'telephone', 'sms', 'meeting'] as const;
export type UrgingChannel = (typeof urgingChannels)[number];

/** @zh 催办类型 — 临期催办 · 逾期催办 · 诉求人催促 · 领导催办 */
export const urgingKinds = ['beforeDue', 'overdue', 'requesterAsks', 'leaderAsks'] as const;
export type UrgingKind = (typeof urgingKinds)[number];

/** @zh 督办来源 — 区级 · 市级 · 领导批示 · 信访 · 媒体 · 考核检查 */
export const supervisionSources = ['district', 'city', 'leader', 'petition', 'media', 'inspection'] as const;
export type SupervisionSource = (typeof supervisionSources)[number];

/** @zh 列督原因 */
export const supervisionReasons = [
  /** 超期未办 */
  'overdue',
  /** 办理不力 */
  'poorHandling',
  /** 推诿扯皮 */
  'passedAround',
  /** 反复投诉 */
  'repeatedComplaints',
  /** 影响重大 */
  'majorImpact',
  /** 评价不满意 */
  'dissatisfied',
] as const;
export type SupervisionReason = (typeof supervisionReasons)[number];

/** @zh 督办结果 — 已落实 · 部分落实 · 未落实 · 撤销督办 */
export const supervisionOutcomes = ['carriedOut', 'partlyCarriedOut', 'notCarriedOut', 'withdrawn'] as const;
export type SupervisionOutcome = (typeof supervisionOutcomes)[number];

/** @zh 列为疑难的理由 — 情况复杂 · 历史遗留 · 政策空白 · 跨区域 */
export const hardCaseReasons = ['hard', 'legacy', 'policyGap', 'severalDistricts'] as const;
export type HardCaseReason = (typeof hardCaseReasons)[number];

/** @zh 疑难结果 — 已化解 · 部分化解 · 已解释说明 · 不再列为疑难 */
export const hardCaseOutcomes = ['settled', 'partlySettled', 'explained', 'noLongerHard'] as const;
export type HardCaseOutcome = (typeof hardCaseOutcomes)[number];

/** @zh 挂账类别 — 挂账 · 存电 */
export const shelvingKinds = ['shelved', 'parkedCall'] as const;
export type ShelvingKind = (typeof shelvingKinds)[number];

/** @zh 挂账理由 */
export const shelvingReasons = [
  /** 待政策明确 */
  'waitsForPolicy',
  /** 待资金落实 */
  'waitsForFunds',
  /** 待工程实施 */
  'waitsForWorks',
  /** 待司法程序 */
  'waitsForCourt',
  /** 无实际现场 */
  'noActualSite',
  /** 关联在办诉求 */
  'linkedToOthers',
] as const;
export type ShelvingReason = (typeof shelvingReasons)[number];

/** @zh 销账理由 — 条件具备 · 复核恢复 · 诉求人催促 · 误挂 */
export const unshelvingReasons = ['conditionsMet', 'reviewed', 'requesterAsks', 'shelvedInError'] as const;
export type UnshelvingReason = (typeof unshelvingReasons)[number];

/** @zh 上报层级 — 接诉即办条例 art. 20. */
export const escalationLevels = ['district', 'city'] as const;
export type EscalationLevel = (typeof escalationLevels)[number];

/** @zh 上报理由 — 超出职权 · 协调不成 · 资源不足 · 跨区域 */
export const escalationReasons = ['beyondPowers', 'notAgreed', 'meansLacking', 'severalDistricts'] as const;
export type EscalationReason = (typeof escalationReasons)[number];

/** @zh 驳回协办理由 — 主办可自行办理 · 所请单位无关 · 理由不充分 */
export const supportRefusalReasons = ['canBeDoneAlone', 'unitNotConcerned', 'notSubstantiated'] as const;
export type SupportRefusalReason = (typeof supportRefusalReasons)[number];

/** @zh 操作提示 — what somebody should know before doing what he may do. */
export const actionWarnings = [
  /** 协办尚未完成 */
  'SUPPORT_UNFINISHED',
] as const;
export type ActionWarning = (typeof actionWarnings)[number];
