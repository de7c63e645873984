/**
 * Pure steps vN → vN+1 of an event's data, keyed `type@N`, chained at reading. A stored sample of every old shape stays in ./samples for ever,
 * and a spec reads each through the chain. No shape has changed since the first release.
 */
export const upcasters: Readonly<Record<string, (data: unknown) => unknown>> = {};
