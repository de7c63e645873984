/**
 * What a check of a number found. `ok` may carry a warning: the number can be used, a person should look. A failure names what is wrong and,
 * where one can be told, the first wrong character (1-based), never the number itself.
 */
export type CheckResult<Fault extends string, Warning extends string> =
  | { readonly ok: true; readonly normalised: string; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly code: Fault; readonly position?: number };
