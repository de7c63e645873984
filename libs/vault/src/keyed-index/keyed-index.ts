import type { VaultDatabase } from '../vault-database';
import type { Identifier } from './identifiers';
import type { IndexKeys } from './index-keys';
import { shareOfBigrams } from './text-sketch';

export interface Found {
  readonly subject: string;
  readonly stream: string;
}

export interface LikeText extends Found {
  /** Estimated share of bigrams in common, 0 to 1. */
  readonly score: number;
}

const matchesEach = 500;
/** Of each band so many of the newest texts are compared; more are only there when that many are nearly the same. */
const newestPerBand = 100;

/** Finds subjects without opening anything: the database compares keyed values. */
export class KeyedIndex {
  constructor(
    private readonly database: VaultDatabase,
    private readonly keys: IndexKeys,
  ) {}

  async matchMany(identifiers: readonly Identifier[]): Promise<Found[][]> {
    const asked = identifiers.flatMap((identifier, index) => {
      const mac = this.keys.identifier(identifier);
      return mac ? [{ index, kind: identifier.kind, mac }] : [];
    });
    const found: Found[][] = identifiers.map(() => []);
    if (asked.length === 0) return found;
    const rows = await this.database.match(
      asked.map(({ kind }) => kind),
      asked.map(({ mac }) => mac),
      matchesEach,
    );
    for (const { asked: number, subject, stream } of rows) found[asked[number - 1]?.index ?? 0]?.push({ subject, stream });
    return found;
  }

  async similar(text: string, limit: number): Promise<LikeText[]> {
    const bands = this.keys.bands(text);
    if (bands.length === 0) return [];
    const rows = await this.database.similar(bands, newestPerBand, limit);
    return rows.map(({ subject, stream, common }) => ({ subject, stream, score: shareOfBigrams(common) }));
  }
}
