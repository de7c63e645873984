import type { AccessRule } from '@suqiu/nest-kit';

/** Who follows up: officers of the case's district, or of the city. */
export const ofFollowUp: AccessRule = { followUpOfficer: 'ownDistrict' };
