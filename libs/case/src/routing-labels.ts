import { both } from './bilingual';
import type { Labels } from './labels';
import type { ReviewReason, RoutingCondition, SendDownReason, TriageClass } from './vocabulary';

export const triageClassLabels: Labels<TriageClass> = {
  ordinary: both('普通', 'ordinary'),
  repeatedEnterprise: both('企业重复反映', 'repeated by an enterprise'),
  beyondMeans: both('超出街镇能力', "beyond the subdistrict's means"),
  hard: both('疑难', 'hard'),
  legacy: both('历史遗留', 'a legacy matter'),
};

export const sendDownLabels: Labels<SendDownReason> = {
  powersDelegated: both('职权已下放街镇', 'the powers are delegated to the subdistrict'),
  subdistrictAgreed: both('街镇同意承接', 'the subdistrict agreed'),
  onSiteFirst: both('需属地先行处置', 'somebody on the spot must act first'),
};

export const reviewReasonLabels: Labels<ReviewReason> = {
  unclearOwner: both('权属不清', 'unclear ownership'),
  sharedPowers: both('职能交叉', 'shared powers'),
  returnDisputed: both('退单争议', 'a disputed return'),
  hardMatter: both('疑难事项', 'a hard matter'),
};

export const routingConditionLabels: Labels<RoutingCondition> = {
  areas: both('地点', 'place'),
  categories: both('事项', 'category'),
  kinds: both('诉求类型', 'kind'),
  channels: both('渠道', 'channel'),
  requesterTypes: both('诉求人类别', 'requester'),
  urgencies: both('紧急程度', 'urgency'),
  repeatCountAtLeast: both('同一事项的其他诉求件数', 'other cases of the same matter'),
  allTerms: both('须全有的词', 'terms that must all be there'),
  anyTerms: both('须有其一的词', 'terms of which one must be there'),
  noTerms: both('不得有的词', 'terms that must not be there'),
  professionalClaimant: both('职业索赔', 'professional claimant'),
  anonymous: both('匿名', 'anonymous'),
  confidentialities: both('保密', 'confidentiality'),
};
