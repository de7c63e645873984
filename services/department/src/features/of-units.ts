import type { AccessRule } from '@suqiu/nest-kit';

/** Who handles: people of the unit that holds the assignment, or of one above it. */
export const ofUnits: AccessRule = { handler: 'ownUnit', unitLeader: 'ownUnit', subdistrict: 'ownUnit' };
