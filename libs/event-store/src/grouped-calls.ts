interface Waiting<Item, Answer> {
  readonly item: Item;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** Groups that may wait; beyond them callers are told to come later instead of piling up behind a database that is slow or gone. */
const mostGroupsWaiting = 10;

/**
 * Many callers, one call at a time: what arrives while a call is under way goes together in the next one, so a commit to disk is shared.
 * `call` answers in the order of its items; if it rejects, all callers of that group are rejected with the same error.
 * With ten groups of `most` waiting, a caller is rejected at once with the error that `full` makes.
 */
export class GroupedCalls<Item, Answer> {
  private waiting: Waiting<Item, Answer>[] = [];
  private running = false;

  constructor(
    private readonly call: (items: readonly Item[]) => Promise<readonly Answer[]>,
    private readonly most: number,
    private readonly full: () => Error,
  ) {}

  send(item: Item): Promise<Answer> {
    if (this.waiting.length >= this.most * mostGroupsWaiting) return Promise.reject(this.full());
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0, this.most);
      try {
        const answers = await this.call(group.map(({ item }) => item));
        group.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.running = false;
  }
}
