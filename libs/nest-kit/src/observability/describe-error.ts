import { layersOf } from '../errors/to-app-error';

/** What a log may hold of an error. */
export interface DescribedError {
  readonly errorName: string;
  readonly code?: string;
  readonly message?: string;
  readonly at?: readonly string[];
}

/**
 * Errors quote what they were given: JSON.parse the text, PostgreSQL the row, a driver its parameters. So messages are dropped, except of classes
 * whose messages are made of identifiers only; names, codes and stack frames remain, and are enough to find the place.
 */
export const describeError = (thrown: unknown): DescribedError[] => layersOf(thrown).slice(0, 5).map(describeLayer);

const safeMessages = [
  'TypeError',
  'ReferenceError',
  'AppError',
  'Refusal',
  'EventStoreError',
  'VersionConflict',
  'UnknownEvent',
  'LedgerCorrupt',
];

function describeLayer(layer: unknown): DescribedError {
  if (!(layer instanceof Error)) return { errorName: typeof layer };
  const { code } = layer as { code?: unknown };
  const frames = (layer.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    errorName: layer.name,
    ...(typeof code === 'string' && /^\w{1,40}$/.test(code) && { code }),
    ...(safeMessages.includes(layer.name) && !quotesItsInput(code) && { message: layer.message }),
    at: frames.slice(0, 8).map((line) => line.trim()),
  };
}

/** Node's own argument errors are TypeErrors that print the value received. */
const quotesItsInput = (code: unknown): boolean => typeof code === 'string' && code.startsWith('ERR_');
