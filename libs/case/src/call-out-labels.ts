import { both } from './bilingual';
import type { Labels } from './labels';
import type { AbsenceReason, CallOutOutcome, CallOutType, CheckInMode, DeclineReason, DutyReason, ReleaseReason } from './vocabulary';

export const callOutTypeLabels: Labels<CallOutType> = {
  publicRequest: both('群众诉求', 'public request'),
  keyTask: both('重点工作', 'key task'),
  jointEnforcement: both('综合执法', 'joint enforcement'),
  emergency: both('应急处置', 'emergency'),
};

export const checkInModeLabels: Labels<CheckInMode> = { remote: both('远程', 'remotely'), onSite: both('现场', 'on site') };

export const declineLabels: Labels<DeclineReason> = {
  notOurPowers: both('非本单位职责', "not the unit's powers"),
  powersOfAnother: both('属其他单位职责', 'the powers of another unit'),
  noForces: both('力量不足', 'no forces to send'),
  other: both('其他', 'other'),
};

export const releaseLabels: Labels<ReleaseReason> = {
  outsideYourPowers: both('确非其职责', "outside the unit's powers"),
  anotherComes: both('由其他单位到场', 'another unit comes'),
  forcesLacking: both('力量确实不足', 'the forces are lacking'),
};

export const dutyLabels: Labels<DutyReason> = {
  withinYourPowers: both('属本单位职责', "within the unit's powers"),
  fixedByReview: both('会商已定', 'fixed by review'),
  notSubstantiated: both('理由不充分', 'not substantiated'),
};

export const callOutOutcomeLabels: Labels<CallOutOutcome> = {
  solved: both('已解决', 'solved'),
  partlySolved: both('部分解决', 'partly solved'),
  notSolved: both('未解决', 'not solved'),
};

export const absenceLabels: Labels<AbsenceReason> = {
  settledWithout: both('无需到场，已解决', 'settled without them'),
  reportedUp: both('已报区级督办', 'reported to the district'),
  calledAgain: both('另行吹哨', 'called out again'),
  unanswered: both('始终未应答', 'never answered'),
};
