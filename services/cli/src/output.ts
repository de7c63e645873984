/** A sentence for people in both languages: Chinese first, as everywhere in the system. */
export const bilingual = (zh: string, en: string): string => `${zh} · ${en}`;

/** Milliseconds between two drawings of a bar: more often nobody sees. */
const drawEvery = 100;

/** A line of progress on standard error, so that standard output holds results only; silent where nobody watches. */
export class Progress {
  private shownAt = -Infinity;

  constructor(private readonly what: string) {}

  /** How much of a total is done, in whatever unit; total 0: not known. `told` is what stands beside the bar instead of the two numbers. */
  show(done: number, total: number, told = total > 0 ? `${done}/${total}` : `${done}`): void {
    const finished = total > 0 && done >= total;
    if (!process.stderr.isTTY || (performance.now() - this.shownAt < drawEvery && !finished)) return;
    this.shownAt = performance.now();
    const share = total > 0 ? Math.min(1, done / total) : 0;
    const bar = '█'.repeat(Math.round(share * 30)).padEnd(30, '░');
    process.stderr.write(`\r${this.what} ${bar} ${told} `);
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
