export { firstIntakePolicy } from './data/intake-policy-1';
export { classify, type RegisterCase } from './domain';
export { type RegisteredCase, RegisterCaseHandler, type RegistrationFact } from './features/register-case/register-case.handler';
export { intakeDefinition } from './intake.definition';
export { IntakeModule } from './intake.module';
export { useCases as intakeUseCases } from './use-cases';
