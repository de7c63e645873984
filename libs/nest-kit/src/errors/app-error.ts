import type { ErrorCode } from './catalogue';

/** Values for the placeholders of a detail. Never personal data: they are shown and may be logged. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** What is wrong with one value of a request: where it stands and which code of the catalogue says it. Never the value itself. */
export interface ValueError {
  readonly code: ErrorCode;
  /** JSON Pointer (RFC 6901) into the body. */
  readonly pointer?: string;
  /** Name of a path or query parameter. */
  readonly parameter?: string;
}

/**
 * The one error that code outside the deciders throws on purpose. Status and words come from the catalogue; no HTTP knowledge is needed to
 * throw it, and it may be wrapped as a `cause` any number of times without losing its status.
 */
export class AppError extends Error {
  readonly values: readonly ValueError[];

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    options: { readonly cause?: unknown; readonly values?: readonly ValueError[] } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.values = options.values ?? [];
  }
}
