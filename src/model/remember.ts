/** More answers are not kept: then all are forgotten, so that memory is bounded whatever the texts are. */
const MOST = 5000;

/** The same work with its answers remembered by the text, for what many documents say in the same words. */
export function remember<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    if (known.size === MOST) known.clear();
    const answer = work(text);
    known.set(text, answer);
    return answer;
  };
}
