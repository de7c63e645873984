import { type ChildProcess, fork } from 'node:child_process';
import * as path from 'node:path';
import type { WriterNews, WriterTask } from './writer.child';

/** A writer process and what it has told so far. */
export class Writer {
  readonly acknowledged: string[] = [];
  readonly failures: string[] = [];
  provoked = 0;
  readonly ended: Promise<void>;
  private readonly child: ChildProcess;
  private goal = Infinity;
  private goalReached = (): void => undefined;

  constructor(task: WriterTask) {
    const register = path.resolve(__dirname, '../../register-swc.cjs');
    this.child = fork(path.join(__dirname, 'writer.child.ts'), [JSON.stringify(task)], { execArgv: ['-r', register] });
    this.child.on('message', (news: WriterNews) => {
      if ('acknowledged' in news) {
        this.acknowledged.push(...news.acknowledged);
        if (this.acknowledged.length >= this.goal) this.goalReached();
      } else if ('provoked' in news) this.provoked += 1;
      else this.failures.push(news.failed);
    });
    this.ended = new Promise((resolve) => this.child.once('close', () => resolve()));
  }

  /** Resolves when so many events have been acknowledged. */
  acknowledges(events: number): Promise<void> {
    return new Promise((resolve) => {
      this.goalReached = resolve;
      this.goal = events;
      if (this.acknowledged.length >= events) resolve();
    });
  }

  /** As a crash does: nothing is finished, nothing is said. */
  kill(): void {
    this.child.kill('SIGKILL');
  }
}
