import type { CommandAnswer } from '@suqiu/nest-kit';

/** What every command on an existing case answers. */
export type CaseCommandAnswer = CommandAnswer<{ readonly caseId: string; readonly caseNumber: string }>;
