import type { DataSource } from 'typeorm';
import { Bell, type Patience } from '../runtime/bell';
import type { AppliedTo } from './guarded-apply';

/** Another process may be the one that applies: then nobody rings here, and looking again is all there is. */
const lookAgainMs = 100;

/** Which version of a stream a read model shows: for wait tokens `case@version`, so that users see what they have just done. */
export class AppliedVersions {
  private readonly awaited = new Map<string, { readonly bell: Bell; waiters: number }>();

  constructor(private readonly dataSource: DataSource) {}

  /** 0 when nothing of the stream is in the read model. */
  async versionOf(projection: string, stream: string): Promise<number> {
    const [row] = await this.dataSource.query<{ version: number }[]>('SELECT version FROM folds WHERE projection = $1 AND stream = $2', [
      projection,
      stream,
    ]);
    return row?.version ?? 0;
  }

  /**
   * True once the projection shows the stream at this version or a later one; false after the timeout, on abort, and so for a parked stream
   * or one that the projection does not read. Rejects when the database cannot be asked.
   */
  async waitFor(
    projection: string,
    stream: string,
    version: number,
    { timeoutMs, signal }: Patience & { readonly timeoutMs: number },
  ): Promise<boolean> {
    const until = performance.now() + timeoutMs;
    const key = keyOf(projection, stream);
    const awaited = this.awaited.get(key) ?? { bell: new Bell(), waiters: 0 };
    this.awaited.set(key, awaited);
    awaited.waiters += 1;
    try {
      for (;;) {
        const remainingMs = Math.min(lookAgainMs, until - performance.now());
        const rung = new AbortController();
        const wake = awaited.bell.wait({
          timeoutMs: Math.max(0, remainingMs),
          signal: AbortSignal.any([rung.signal, ...(signal ? [signal] : [])]),
        });
        try {
          if ((await this.versionOf(projection, stream)) >= version) return true;
          if (remainingMs <= 0 || signal?.aborted === true) return false;
          await wake;
        } finally {
          rung.abort();
        }
      }
    } finally {
      awaited.waiters -= 1;
      if (awaited.waiters === 0) this.awaited.delete(key);
    }
  }

  /** Called after each commit of this process. */
  note(projection: string, applied: AppliedTo): void {
    if (this.awaited.size === 0) return;
    for (const stream of applied.keys()) this.awaited.get(keyOf(projection, stream))?.bell.ring();
  }
}

const keyOf = (projection: string, stream: string): string => `${projection} ${stream}`;
