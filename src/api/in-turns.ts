/** After so many documents others get a turn: Git's pipe is small, and somebody may wait for a page meanwhile. */
const TURN = 50;

/** Does something with each of many items in order, and lets what else goes on in between. */
export async function inTurns<T>(items: readonly T[], act: (item: T) => void): Promise<void> {
  for (const [index, item] of items.entries()) {
    act(item);
    if (index % TURN === TURN - 1) await new Promise<void>((resolve) => void setImmediate(resolve));
  }
}
