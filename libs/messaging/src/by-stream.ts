/** Groups in order of first appearance; the order inside a group is kept. */
export const byStream = <T extends { readonly stream: string }>(events: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const event of events) {
    const group = groups.get(event.stream);
    if (group) group.push(event);
    else groups.set(event.stream, [event]);
  }
  return groups;
};
