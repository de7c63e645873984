/** What a service does by itself when its time has come. */
export interface Timers {
  /** Does everything that is due by the service's clock, oldest first, and resolves with how much it did. Safe to call in several processes at once. */
  fire(): Promise<number>;
  /** When something will next be due, as far as the read model knows; undefined: nothing waits. */
  nextAt(): Promise<Date | undefined>;
}
