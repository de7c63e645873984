export interface Patience {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/**
 * Wakes everyone who waits in this process. Ask for the wait before looking at the condition, then await it: a ring in between is not lost.
 */
export class Bell {
  private readonly waiting = new Set<() => void>();

  ring(): void {
    const woken = [...this.waiting];
    this.waiting.clear();
    for (const wake of woken) wake();
  }

  /** Resolves at the next ring, after the timeout, or on abort, whichever is first; never rejects. The caller looks again. */
  wait({ timeoutMs, signal }: Patience = {}): Promise<void> {
    if (signal?.aborted === true) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = timeoutMs === undefined ? undefined : setTimeout(() => wake(), timeoutMs);
      const wake = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', wake);
        this.waiting.delete(wake);
        resolve();
      };
      signal?.addEventListener('abort', wake, { once: true });
      this.waiting.add(wake);
    });
  }
}

/** Resolves after a pause or on abort, whichever is first. */
export const pause = (timeoutMs: number, signal?: AbortSignal): Promise<void> => new Bell().wait({ timeoutMs, ...(signal && { signal }) });
