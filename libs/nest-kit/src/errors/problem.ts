import type { AppError, ErrorParams } from './app-error';
import { type Bilingual, type ErrorCode, errorCatalogue } from './catalogue';
import type { Language } from './language';

/** RFC 9457 problem details, as `application/problem+json`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  /** Names this occurrence: the trace under which it was logged. */
  readonly instance: string;
  readonly hint?: string;
  /** One entry per wrong value. */
  readonly errors?: readonly ProblemValue[];
}

export interface ProblemValue {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly pointer?: string;
  readonly parameter?: string;
}

export const problemMediaType = 'application/problem+json';
/** The `type` of a problem: a URN that names its code and never changes. */
export const problemType = (code: ErrorCode): string => `urn:suqiu:error:${code}`;

/** What is told about an error, in one language. Says nothing that the catalogue and the error's parameters do not hold. */
export function problemOf(error: AppError, language: Language, traceId: string): Problem {
  const entry = errorCatalogue[error.code];
  const say = (text: Bilingual): string => fill(text[language], error.params);
  return {
    type: problemType(error.code),
    title: say(entry.title),
    status: entry.status,
    detail: say(entry.detail),
    code: error.code,
    instance: `urn:suqiu:trace:${traceId}`,
    ...(entry.hint && { hint: say(entry.hint) }),
    ...(error.values.length > 0 && {
      errors: error.values.map((value) => ({ ...value, detail: errorCatalogue[value.code].detail[language] })),
    }),
  };
}

/** A placeholder without a value stays visible as it is written: a missing parameter must not look like an empty fact. */
export const fill = (template: string, params: ErrorParams): string =>
  template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(params[name] ?? placeholder));
