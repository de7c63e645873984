import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { root, services } from './workspace';

type Named = Readonly<Record<string, string>>;

/** A service's table of contents: folder name → what it does, in Chinese. */
export interface UseCases {
  readonly commands: Named;
  readonly queries: Named;
  readonly reactors: Named;
}

/** The tables of contents of all services that have one. */
export const useCases = (): readonly (readonly [service: string, UseCases])[] =>
  services()
    .map((service) => [service, path.join(root, 'services', service, 'src/use-cases.ts')] as const)
    .filter(([, file]) => existsSync(file))
    .map(([service, file]) => [service, (require(file) as { readonly useCases: UseCases }).useCases] as const);
