import { auditErrors } from './audit-errors';
import { caseErrors } from './case-errors';
import { commandErrors } from './command-errors';
import { configurationErrors } from './configuration-errors';
import { departmentErrors } from './department-errors';
import { dispatchErrors } from './dispatch-errors';
import type { ErrorEntry, ErrorSection } from './error-entry';
import { feedbackErrors } from './feedback-errors';
import { identityErrors } from './identity-errors';
import { intakeErrors } from './intake-errors';
import { organisationErrors } from './organisation-errors';
import { requestErrors } from './request-errors';
import { systemErrors } from './system-errors';

/**
 * Every code the system can answer with, by section: one place gives each its status and its words (style.md §5, habits 15–17).
 * To add one: a block in its section, sorted. To drop one: move its name to `retiredCodes`; clients and stored reasons may still hold it.
 */
export const errorSections = {
  request: requestErrors,
  command: commandErrors,
  identity: identityErrors,
  system: systemErrors,
  case: caseErrors,
  intake: intakeErrors,
  dispatch: dispatchErrors,
  organisation: organisationErrors,
  configuration: configurationErrors,
  department: departmentErrors,
  feedback: feedbackErrors,
  audit: auditErrors,
} as const satisfies Readonly<Record<string, ErrorSection>>;

type Sections = typeof errorSections;
export type ErrorCode = { [S in keyof Sections]: keyof Sections[S] }[keyof Sections];

/** Codes that were once answered. Never used again for anything else. */
export const retiredCodes: readonly string[] = [];

export const errorCatalogue = Object.assign({}, ...Object.values(errorSections)) as Readonly<Record<ErrorCode, ErrorEntry>>;

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorCatalogue, code);

export type { Bilingual, ErrorEntry, ErrorSection } from './error-entry';
