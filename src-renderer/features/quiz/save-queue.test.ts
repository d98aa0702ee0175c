import { expect, it } from 'vitest';
import { saveQueue, type Unsaved } from './save-queue.ts';

type Sent = {
  readonly place: number;
  readonly wanted: string;
  readonly key: string;
  answer(problem: string | null): void;
};

function queue() {
  const sent: Sent[] = [];
  let state: Unsaved<string> = { sending: [], failed: [], problem: null };
  let keys = 0;
  const saves = saveQueue<string, string>(
    (place, wanted, key) => new Promise((answer) => sent.push({ place, wanted, key, answer })),
    () => `key ${(keys += 1)}`,
    (now) => {
      state = now;
    },
  );
  return { saves, sent, state: () => state };
}

/** Lets what waits for an answer go on. */
const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

it('never has two saves of one question on their way, and sends only the newest of those that waited', async () => {
  // Bug: A, then B, then C are sent at once; B arrives last and is what counts.
  const { saves, sent, state } = queue();
  void saves.put(3, 'A');
  void saves.put(3, 'B');
  void saves.put(3, 'C');
  expect(sent.map(({ wanted }) => wanted)).toEqual(['A']);
  sent[0]?.answer(null);
  await turn();
  expect(sent.map(({ wanted }) => wanted)).toEqual(['A', 'C']);
  expect(state().sending).toEqual([3]);
  sent[1]?.answer(null);
  await turn();
  expect(state()).toEqual({ sending: [], failed: [], problem: null });
});

it('does not let one question wait for another', () => {
  // Bug: one slow answer holds up the whole paper.
  const { saves, sent } = queue();
  void saves.put(0, 'A');
  void saves.put(1, 'B');
  expect(sent.map(({ place }) => place)).toEqual([0, 1]);
});

it('keeps what failed, and tries it again under the same key', async () => {
  // Bug: a save whose answer was lost acts twice; or a failed one counts as saved.
  const { saves, sent, state } = queue();
  void saves.put(2, 'A');
  sent[0]?.answer('unreachable');
  await turn();
  expect(state()).toEqual({ sending: [], failed: [2], problem: 'unreachable' });
  void saves.retry();
  expect(sent[1]).toMatchObject({ wanted: 'A', key: sent[0]?.key });
  sent[1]?.answer(null);
  await turn();
  expect(state().failed).toEqual([]);
});

it('a tap after a failure is an intention of its own', async () => {
  // Bug: the new choice under the old key is answered from the receipt of the old one.
  const { saves, sent } = queue();
  void saves.put(2, 'A');
  sent[0]?.answer('full');
  await turn();
  void saves.put(2, 'B');
  expect(sent[1]).toMatchObject({ wanted: 'B' });
  expect(sent[1]?.key).not.toBe(sent[0]?.key);
});

it('a tap while a save fails is sent all the same', async () => {
  // Bug: the failure of the older one leaves the newer one lying.
  const { saves, sent, state } = queue();
  void saves.put(2, 'A');
  void saves.put(2, 'B');
  sent[0]?.answer('unreachable');
  await turn();
  expect(sent[1]).toMatchObject({ wanted: 'B' });
  sent[1]?.answer(null);
  await turn();
  expect(state()).toEqual({ sending: [], failed: [], problem: null });
});
