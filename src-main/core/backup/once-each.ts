/** An answer that did not arrive is asked for again under the same key: then it is the same answer, not a second act. */
const remembered = 50;

/** Of acts that no transaction holds together. What failed may be tried again. */
export function onceEach<Result>() {
  const answers = new Map<string, Promise<Result>>();
  return (key: string, act: () => Promise<Result>): Promise<Result> => {
    const known = answers.get(key);
    if (known) return known;
    const answer = act();
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    const [oldest] = answers.keys();
    if (oldest !== undefined && answers.size > remembered) answers.delete(oldest);
    return answer;
  };
}
