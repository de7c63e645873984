import type { AccessRule } from '@suqiu/nest-kit';

/** Who may use which endpoints. How far a role reaches is asked of the case itself, by the deciders. */
export const desk: AccessRule = { operator: 'ownDistrict', dispatcher: 'ownDistrict' };

export const maySupplement: AccessRule = { ...desk, followUpOfficer: 'ownDistrict', subdistrict: 'ownDistrict', steward: 'ownDistrict' };

export const mayRegister: AccessRule = {
  ...desk,
  administrator: 'any',
  subdistrict: 'ownDistrict',
  steward: 'ownDistrict',
  requester: 'self',
};

/** Lists of cases. */
export const mayList: AccessRule = { ...desk, followUpOfficer: 'ownDistrict', supervisor: 'ownDistrict', auditor: 'ownDistrict' };

/** Categories, places, checks of numbers: whoever takes a case in or looks at one. */
export const mayLookUp: AccessRule = {
  operator: 'any',
  dispatcher: 'any',
  administrator: 'any',
  followUpOfficer: 'any',
  supervisor: 'any',
  auditor: 'any',
  subdistrict: 'any',
  steward: 'any',
  handler: 'any',
  unitLeader: 'any',
  requester: 'any',
};
