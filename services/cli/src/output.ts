/** A line of progress on standard error, so that standard output holds results only; silent where nobody watches. */
export class Progress {
  private shownAt = 0;

  constructor(private readonly what: string) {}

  show(done: number, total: number): void {
    if (!process.stderr.isTTY || (performance.now() - this.shownAt < 100 && done < total)) return;
    this.shownAt = performance.now();
    const share = total > 0 ? done / total : 0;
    const bar = '█'.repeat(Math.round(share * 30)).padEnd(30, '░');
    process.stderr.write(`\r${this.what} ${bar} ${done}${total > 0 ? `/${total}` : ''} `);
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  }
}

/** What a command found. `wrong` makes the exit status 1. */
export interface Outcome {
  /** For people, line by line. */
  readonly lines: readonly string[];
  /** For programs: one JSON document. */
  readonly json: unknown;
  readonly wrong: boolean;
}

export function print({ lines, json }: Outcome, asJson: boolean): void {
  if (!asJson) for (const line of lines) console.log(line);
  else console.log(JSON.stringify(json));
}
