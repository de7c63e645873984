import type { DataSource } from 'typeorm';
import { Bell, type Patience } from '../runtime/bell';

/** Another process may be the one that applies: then nobody tells here, and looking again is all there is. */
const lookAgainMs = 100;
/** Where this process applies, its own commits tell; looking is only for what another process has just taken over. */
const lookAgainWhereToldMs = 1_000;

/** Which versions of streams a read model shows: for wait tokens `case@version`, so that users see what they have just done. */
export class AppliedVersions {
  /** Per projection, who waits. */
  private readonly waiting = new Map<string, Set<Awaited>>();

  /** `appliesHere`: whether this process applies a projection's events now, and so calls `note`. */
  constructor(
    private readonly dataSource: DataSource,
    private readonly appliesHere: (projection: string) => boolean = () => false,
  ) {}

  /** Stream → version, in one query; without streams of which nothing is in the read model. */
  async versionsOf(projection: string, streams: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.dataSource.query<{ stream: string; version: number }[]>(
      'SELECT stream, version FROM folds WHERE projection = $1 AND stream = ANY($2)',
      [projection, streams],
    );
    return new Map(rows.map(({ stream, version }) => [stream, version]));
  }

  /**
   * True once the projection shows every stream at its version or a later one; false after the timeout, on abort, and so for a parked stream
   * or one that the projection does not read. Rejects when the database cannot be asked. However many streams: one query per look.
   */
  async waitFor(
    projection: string,
    versions: ReadonlyMap<string, number>,
    { timeoutMs, signal }: Patience & { readonly timeoutMs: number },
  ): Promise<boolean> {
    const until = performance.now() + timeoutMs;
    const awaited = new Awaited(versions);
    const waiting = this.waiting.get(projection) ?? new Set();
    this.waiting.set(projection, waiting.add(awaited));
    try {
      while (!awaited.isOver) {
        awaited.note(await this.versionsOf(projection, awaited.streams));
        const remainingMs = until - performance.now();
        if (!awaited.isOver && (remainingMs <= 0 || signal?.aborted === true)) return false;
        const pauseMs = this.appliesHere(projection) ? lookAgainWhereToldMs : lookAgainMs;
        await awaited.over({ timeoutMs: Math.min(pauseMs, remainingMs), ...(signal && { signal }) });
      }
      return true;
    } finally {
      waiting.delete(awaited);
    }
  }

  /** Called after each commit of this process: stream → the version it is at now. */
  note(projection: string, applied: ReadonlyMap<string, number>): void {
    for (const awaited of this.waiting.get(projection) ?? []) awaited.note(applied);
  }
}

/** What one caller still waits for. */
class Awaited {
  private readonly missing: Map<string, number>;
  private readonly bell = new Bell();

  constructor(versions: ReadonlyMap<string, number>) {
    this.missing = new Map(versions);
  }

  get isOver(): boolean {
    return this.missing.size === 0;
  }

  get streams(): string[] {
    return [...this.missing.keys()];
  }

  note(shown: ReadonlyMap<string, number>): void {
    for (const [stream, version] of this.missing) if ((shown.get(stream) ?? 0) >= version) this.missing.delete(stream);
    if (this.isOver) this.bell.ring();
  }

  /** Resolves when nothing is missing any more, after the timeout, or on abort. */
  over(patience: Patience): Promise<void> {
    return this.isOver ? Promise.resolve() : this.bell.wait(patience);
  }
}
