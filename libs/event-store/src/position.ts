import type { Position } from './port';

/** Fixed width, so that plain string comparison is the order of the log. */
export const positionText = (position: number | string): Position => String(position).padStart(16, '0');

/** The number behind a position; '' (before all) is 0. */
export const positionNumber = (position: Position): number => Number(position);
