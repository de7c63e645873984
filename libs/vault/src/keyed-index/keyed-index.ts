import { GroupedCalls } from '@suqiu/event-store';
import type { VaultDatabase } from '../vault-database';
import { vaultBusy } from '../vault-error';
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

/** So many questions share one call to the database at most. */
const together = 100;

type Macs = readonly { readonly kind: string; readonly mac: Buffer | undefined }[];

/** Finds subjects without opening anything: the database compares keyed values. */
export class KeyedIndex {
  private readonly matching = new GroupedCalls((asked: readonly Macs[]) => this.matchAll(asked), together, vaultBusy);
  private readonly comparing = new GroupedCalls((asked: readonly AskedText[]) => this.similarToAll(asked), together, vaultBusy);

  constructor(
    private readonly database: VaultDatabase,
    private readonly keys: IndexKeys,
  ) {}

  async matchMany(identifiers: readonly Identifier[]): Promise<Found[][]> {
    const macs = identifiers.map((identifier) => ({ kind: identifier.kind, mac: this.keys.identifier(identifier) }));
    return macs.some(({ mac }) => mac !== undefined) ? this.matching.send(macs) : macs.map(() => []);
  }

  async similar(text: string, limit: number): Promise<LikeText[]> {
    const bands = this.keys.bands(text);
    return bands.length === 0 ? [] : this.comparing.send({ bands, limit });
  }

  private async matchAll(asked: readonly Macs[]): Promise<Found[][][]> {
    const found: Found[][][] = asked.map((macs) => macs.map(() => []));
    const places = asked.flatMap((macs, caller) =>
      macs.flatMap(({ kind, mac }, at) => (mac === undefined ? [] : [{ kind, mac, found: found[caller]![at]! }])),
    );
    const rows = await this.database.match(
      places.map(({ kind }) => kind),
      places.map(({ mac }) => mac),
      matchesEach,
    );
    for (const { asked: number, subject, stream } of rows) places[number - 1]?.found.push({ subject, stream });
    return found;
  }

  private async similarToAll(asked: readonly AskedText[]): Promise<LikeText[][]> {
    const bands = asked.map((one) => one.bands);
    const rows = await this.database.similar(bands, newestPerBand, Math.max(...asked.map(({ limit }) => limit)));
    const found: LikeText[][] = asked.map(() => []);
    for (const { asked: number, subject, stream, common } of rows)
      found[number - 1]?.push({ subject, stream, score: shareOfBigrams(common) });
    return found.map((texts, at) => texts.slice(0, asked[at]?.limit));
  }
}

interface AskedText {
  readonly bands: readonly bigint[];
  readonly limit: number;
}
