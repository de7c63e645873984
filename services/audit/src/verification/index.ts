export { type LedgerFault, type LedgerFaultKind, ledgerFaultKinds } from './faults';
export { type EventToVerify, type LedgerVerdict, verifyLedger, type VerifyLedgerOptions } from './verify-ledger';
export { readLog } from './read-log';
