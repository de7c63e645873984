import type { AccessRule } from '@suqiu/nest-kit';

/** Who handles: people of the unit that holds the assignment, or of one above it. */
export const ofUnits: AccessRule = { handler: 'ownUnit', unitLeader: 'ownUnit', subdistrict: 'ownUnit' };

/** Who says yes or no for the unit: its leader, or that of one above it. */
export const ofLeaders: AccessRule = { unitLeader: 'ownUnit' };

/** Who answers a call-out: people of the department that is called, or of a unit above it. */
export const ofDepartments: AccessRule = { handler: 'ownUnit', unitLeader: 'ownUnit' };
