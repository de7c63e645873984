import { AppError } from '../errors/app-error';
import type { ServiceContext } from '../service/service-context';
import { partLevel } from './case-access';
import type { ReadCase } from './case-reader';

export interface WantedPart {
  readonly version: number;
  readonly name: string;
}

/** Plain text, or that its subject was erased. */
export type OpenedPart = WantedPart & ({ readonly text: string } | { readonly erased: true });

/**
 * Opens sealed parts of a case for somebody who may read it. The access record is durable before a text is given (architecture §6).
 * Throws SEALED_PART_NOT_FOUND, and SEALED_PART_NOT_YOURS for what needs a grant; then nothing is opened at all.
 */
export async function openParts(
  vault: ServiceContext['vault'],
  { stream, state, events, who }: ReadCase,
  wanted: readonly WantedPart[],
  purpose: string,
): Promise<readonly OpenedPart[]> {
  const parts = wanted.map(({ version, name }) => {
    const sealed = events.find((event) => event.version === version)?.sealed;
    const part = sealed && Object.hasOwn(sealed, name) ? sealed[name] : undefined;
    if (part === undefined) throw new AppError('SEALED_PART_NOT_FOUND');
    if (partLevel(part.compartment, state, who) === 'grant') throw new AppError('SEALED_PART_NOT_YOURS');
    return { version, name, sealed: part };
  });
  return vault.open({ actor: who.actor, purpose, stream, parts });
}
