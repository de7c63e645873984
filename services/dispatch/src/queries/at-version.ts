import { AppError } from '@suqiu/nest-kit';

type Readable<State> = { readonly current: () => Promise<State>; readonly at: (version: number) => Promise<State> };

/** A configuration stream as it stood at a version, or as it is now. Rejects with VERSION_NOT_FOUND for a version that is not there yet. */
export async function atVersion<State extends { readonly version: number }>(
  stream: Readable<State>,
  version: number | undefined,
): Promise<State> {
  const newest = await stream.current();
  if (version === undefined || version === newest.version) return newest;
  if (version > newest.version) throw new AppError('VERSION_NOT_FOUND', { version });
  return stream.at(version);
}
