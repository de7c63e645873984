/* eslint-disable @nx/enforce-module-boundaries -- the deciders of configuration are played here as those of cases are next door; no service exports its domain */
export * from '../../../../../services/dispatch/src/domain';
