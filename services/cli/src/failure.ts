import { EmbeddedPostgresError } from '@suqiu/event-store';
import { errorCatalogue, isErrorCode } from '@suqiu/nest-kit';
import { ApiProblem, StartError, Unreachable } from '@suqiu/standalone';
import { VaultError } from '@suqiu/vault';
import { CommanderError } from 'commander';
import { StandStill } from './consumers';
import { FileError } from './import/read-rows';
import { ProfileError } from './import/profile';
import { bilingual } from './output';
import { DraftError } from './try-rules';

/** What was asked for cannot be asked for. */
export class UsageError extends Error {
  constructor(
    readonly code: 'PROJECTION_UNKNOWN',
    message: string,
  ) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Failures a person can mend; each has a code and one sentence. */
const clear = [
  ApiProblem,
  Unreachable,
  StartError,
  ProfileError,
  DraftError,
  FileError,
  EmbeddedPostgresError,
  VaultError,
  UsageError,
  StandStill,
] as const;
type Clear = InstanceType<(typeof clear)[number]>;

const isClear = (error: unknown): error is Clear => clear.some((kind) => error instanceof kind);

/**
 * Tells why a command failed: to people on standard error, one sentence for what they can mend and all that is known of anything else; to
 * programs as `{"error": {"code", "message"}}`, the last line of standard output. Answers the exit status.
 */
export function tellFailure(error: unknown, asJson: boolean): number {
  // Asking for help is an error to commander, of status 0; it has told all its errors itself.
  const usage = error instanceof CommanderError;
  if (usage && error.exitCode === 0) return 0;
  if (!usage) console.error(isClear(error) ? sentenceOf(error) : error);
  if (asJson) console.log(JSON.stringify({ error: { code: codeOf(error), message: sentenceOf(error) } }));
  return 1;
}

const codeOf = (error: unknown): string => {
  if (error instanceof CommanderError) return 'USAGE';
  return isClear(error) ? error.code : 'UNEXPECTED';
};

function sentenceOf(error: unknown): string {
  if (error instanceof ApiProblem && isErrorCode(error.code)) return bilingual(error.message, errorCatalogue[error.code].title.en);
  if (error instanceof CommanderError && error.code === 'commander.help') return bilingual('缺少命令', 'a command is missing');
  return error instanceof Error ? error.message : String(error);
}
