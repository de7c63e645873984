export { clockPolicies1 } from './data/clock-policies-1';
export { organisationShanghai } from './data/organisation-shanghai';
export { dispatchDefinition } from './dispatch.definition';
export { DispatchModule } from './dispatch.module';
export { type FirstConfiguration, seedConfiguration } from './seed-configuration';
export { useCases as dispatchUseCases } from './use-cases';
