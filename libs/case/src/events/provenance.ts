/** Where a configured fact comes from and from when it holds. `assumed` marks our own reading (假定口径). */
export interface Provenance {
  readonly source: string;
  readonly assumed: boolean;
  /** Calendar date, Asia/Shanghai, YYYY-MM-DD. */
  readonly effectiveFrom: string;
}
