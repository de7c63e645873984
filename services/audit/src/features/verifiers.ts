import type { AccessRule } from '@suqiu/nest-kit';

/** Who may have the ledger verified: the answer names places, never what stands there. */
export const verifiers: AccessRule = { auditor: 'any', administrator: 'any' };
