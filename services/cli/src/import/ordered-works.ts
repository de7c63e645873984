/** Works of which several run at once; those of one key run one after another, in the order they came. */
export class OrderedWorks {
  private readonly running = new Set<Promise<void>>();
  private readonly last = new Map<string, Promise<void>>();
  private failure: { readonly error: unknown } | undefined;

  constructor(private readonly together: number) {}

  /** After a failure nothing more is begun. */
  get failed(): boolean {
    return this.failure !== undefined;
  }

  /** Resolves when there is room for the next. Without a key the work waits for no other. Never rejects. */
  async add(key: string | undefined, work: () => Promise<void>): Promise<void> {
    const before = (key === undefined ? undefined : this.last.get(key)) ?? Promise.resolve();
    const own: Promise<void> = before
      .then(() => (this.failed ? undefined : work()))
      .catch((error: unknown) => void (this.failure ??= { error }))
      .finally(() => {
        this.running.delete(own);
        if (key !== undefined && this.last.get(key) === own) this.last.delete(key);
      });
    this.running.add(own);
    if (key !== undefined) this.last.set(key, own);
    if (this.running.size >= this.together) await Promise.race(this.running);
  }

  /** Resolves when all have ended. Rejects with the first failure: when the server is gone, every caller finds it so. */
  async end(): Promise<void> {
    await Promise.all(this.running);
    if (this.failure) throw this.failure.error;
  }
}
