/**
 * Every place where a process may die with something half done. Specs kill the runtime at each of them and compare the tables after a
 * restart; a spec fails when a point of this list was never reached.
 */
export const crashPoints = [
  'apply: position moved',
  'apply: handled, not committed',
  'apply: committed, not acknowledged',
  'park: written, not committed',
  'unpark: applied, not committed',
  'react: handled, position not moved',
  'react: parked, position not moved',
  'rebuild: next prepared',
  'rebuild: page replayed',
  'rebuild: live one locked',
  'rebuild: swapped, not committed',
  'rebuild: committed',
] as const;
export type CrashPoint = (typeof crashPoints)[number];

/** Called at every point; specs throw a Crash from it. */
export type ReachedPoint = (point: CrashPoint) => void;

/** The process ends here: nothing is retried, nothing is written any more. */
export class Crash extends Error {
  constructor(readonly point: CrashPoint) {
    super(`crashed at "${point}"`);
    this.name = 'Crash';
  }
}
