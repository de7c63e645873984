type Readable<State> = { readonly at: (version: number) => Promise<State> };

/** How many versions of one stream are held at once; dispatches that lie near each other rest on the same. */
const held = 8;

/** Old versions of a configuration stream: the last few that were asked for are not folded again. */
export class KeptVersions<State> {
  private readonly kept = new Map<number, Promise<State>>();

  constructor(private readonly stream: Readable<State>) {}

  at(version: number): Promise<State> {
    const known = this.kept.get(version) ?? this.stream.at(version);
    this.kept.delete(version);
    this.kept.set(version, known);
    if (this.kept.size > held) this.kept.delete(this.kept.keys().next().value!);
    return known;
  }
}
