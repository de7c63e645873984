import type { AccessRule } from '@suqiu/nest-kit';

/** Who speaks with requesters: the desk of the case's district, or of the city. */
export const ofDesk: AccessRule = { operator: 'ownDistrict', followUpOfficer: 'ownDistrict' };
