import { both } from './bilingual';
import type { HeldAs, HolderGround } from './configuration/present-holder';
import type { Labels } from './labels';
import type { AwayReason } from './vocabulary';

export const awayLabels: Labels<AwayReason> = {
  leave: both('请假', 'on leave'),
  training: both('培训', 'in training'),
  illness: both('病假', 'ill'),
  duty: both('公务', 'on duty elsewhere'),
};

export const heldAsLabels: Labels<HeldAs> = {
  holder: both('承办人', 'holder'),
  deputy: both('B角', 'deputy'),
  leader: both('负责人', 'leader'),
};

export const holderGroundLabels: Labels<HolderGround> = {
  handedOver: both('已移交给本人', 'it was handed over to this person'),
  handlerPost: both('在承办岗位上', 'holds a handling post of the unit'),
  holderAbsent: both('岗位上的人不在岗', 'the holder of the post is absent'),
  postVacant: both('岗位空缺', 'the post is vacant'),
  noHandlerPresent: both('承办人与B角均不在岗', 'neither a handler nor a deputy is present'),
  leaderAbsent: both('负责人不在岗或岗位空缺', 'the leader is absent, or the post is vacant'),
  nobodyOfUnitPresent: both('本单位无人在岗', 'nobody of the unit is present'),
  nobodyPresent: both('逐级向上均无人在岗', 'nobody is present up to the top'),
};
