import { AppError } from '../errors/app-error';

/** "I have seen this version of this stream": given by commands, sent by readers who want to see what they did. */
export interface WaitToken {
  readonly stream: string;
  readonly version: number;
}

/** One per command of a batch. */
const mostTokens = 32;

export const waitToken = (stream: string, version: number): string => `${stream}@${version}`;

/** `case-…@7`, several separated by commas. Throws AppError WAIT_TOKEN_INVALID. */
export function readWaitTokens(text: string | undefined): WaitToken[] {
  if (text === undefined || text === '') return [];
  const parts = text.split(',').map((part) => part.trim());
  const tokens = parts.slice(0, mostTokens).map((part) => {
    const [, stream, version] = /^([\w-]{1,100})@(\d{1,9})$/.exec(part) ?? [];
    return stream === undefined || version === undefined ? undefined : { stream, version: Number(version) };
  });
  if (parts.length > mostTokens || tokens.includes(undefined)) throw new AppError('WAIT_TOKEN_INVALID', { limit: mostTokens });
  return tokens as WaitToken[];
}
