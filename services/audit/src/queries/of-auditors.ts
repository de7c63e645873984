import type { AccessRule } from '@suqiu/nest-kit';

/** Who looks over others' shoulders: auditors and supervisors of a district, or of the city. */
export const ofAuditors: AccessRule = { auditor: 'ownDistrict', supervisor: 'ownDistrict' };
