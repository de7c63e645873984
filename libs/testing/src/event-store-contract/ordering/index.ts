export { naiveLog, oneStatementAppend } from './canaries';
export { announcedSeed, chanceFrom } from './chance';
export { crashRounds, type CrashResult } from './crash-rounds';
export { CuttingProxy } from './cutting-proxy';
export { HeldTransaction, type LogReaderUnderTest, type LogUnderTest, scenarios, until } from './held-transactions';
export { callLedgerAppend, ledgerVerdicts } from './ledger-call';
export { faultless, judge, type Seen, type Verdict } from './log-checker';
export { LogFollower } from './log-follower';
export { faultsOf, flawless, type OrderingResult, type OrderingRun, runOrdering, storedEvents } from './ordering-run';
