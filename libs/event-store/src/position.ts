import type { Position } from './port';

/** Fixed width, so that plain string comparison is the order of the log. */
export const positionText = (position: number | string): Position => String(position).padStart(16, '0');

/** Whether a text can be a position: what `readAll` may be asked with. '' is before all; 16 digits are far below the largest number of the log. */
export const isPosition = (text: string): boolean => /^\d{0,16}$/.test(text);

/** The number behind a position; '' (before all) is 0. */
export const positionNumber = (position: Position): number => Number(position);
