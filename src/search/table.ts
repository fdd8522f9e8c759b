/** Values told once, each by its place: what many documents share is written one time. */
export class Table<T> {
  readonly values: T[] = [];
  private readonly places = new Map<string, number>();

  /** The place of a value; the same key is the same value. */
  place(key: string, value: T): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}
