/** Papers drawn in processes of their own, looked at before anyone sees them. */
import { Refusal } from '../../contract/route.ts';
import type { ChildJobs } from '../kernel/child-job.ts';
import type { Clock } from '../kernel/clock.ts';
import { isWholePdf } from './check-pdf.ts';
import type { PaperDocument, PaperMade } from './document.ts';
import type { BatchMade, BatchRequest, RenderRequest } from './render.ts';

const limits = { memoryMb: 512, milliseconds: 15_000 };
/** Papers a process draws one after another: its start and its fonts are paid for once. */
const perProcess = 8;
/** More time for each of them after the first; what needs longer is drawn again alone, with all of its time. */
const moreMilliseconds = 2000;
/** Processes at once. */
const lanes = 2;

export interface PaperService {
  /** @throws Refusal paper.too-slow, or paper.not-drawn where the process failed or the file is not whole */
  make(document: PaperDocument): Promise<PaperMade>;
  /**
   * As many as there are, a few at a time: the next are asked for when those before were taken, and none is kept. `place`
   * counts from 0; they are taken in turn but not in this order. What `make` would have thrown is handed over instead.
   * @throws whatever `documents` or `take` throws, once nothing is being drawn any more
   */
  makeMany(
    documents: Iterable<PaperDocument> | AsyncIterable<PaperDocument>,
    take: (outcome: PaperMade | Refusal, place: number) => Promise<void> | void,
  ): Promise<void>;
}

export function paperService(childJobs: ChildJobs, clock: Pick<Clock, 'now'>): PaperService {
  async function make(document: PaperDocument): Promise<PaperMade> {
    const request: RenderRequest = { document, madeAt: clock.now(), fonts: 'system' };
    const outcome = await childJobs.run<PaperMade>('render-paper', request, limits);
    if ('failure' in outcome) {
      throw new Refusal(outcome.failure === 'too-slow' ? 'paper.too-slow' : 'paper.not-drawn');
    }
    return wholeOf(outcome.result);
  }

  async function drawnTogether(documents: readonly PaperDocument[]): Promise<readonly (PaperMade | Refusal)[]> {
    const request: BatchRequest = { documents, madeAt: clock.now(), fonts: 'system' };
    const milliseconds = limits.milliseconds + moreMilliseconds * (documents.length - 1);
    const outcome = await childJobs.run<BatchMade>('render-paper', request, { ...limits, milliseconds });
    if ('result' in outcome && outcome.result.length === documents.length) {
      return Promise.all(outcome.result.map((made) => orRefusal(() => wholeOf(made))));
    }
    // One of them took the process down: each alone, so that the others are not lost.
    const alone: (PaperMade | Refusal)[] = [];
    for (const document of documents) alone.push(await orRefusal(() => make(document)));
    return alone;
  }

  return {
    make,
    async makeMany(documents, take) {
      const queue = queueOf(documents);
      let isStopped = false;
      const lane = async () => {
        try {
          while (!isStopped) {
            const batch = await queue.next(perProcess);
            if (batch.length === 0) return;
            const outcomes = await drawnTogether(batch.map(({ document }) => document));
            for (const [index, { place }] of batch.entries()) {
              const outcome = outcomes[index];
              if (outcome !== undefined && !isStopped) await take(outcome, place);
            }
          }
        } catch (error) {
          isStopped = true;
          throw error;
        }
      };
      const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
      await queue.close();
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    },
  };
}

/** @throws Refusal paper.not-drawn */
function wholeOf(made: BatchMade[number]): PaperMade {
  if ('failure' in made || !isWholePdf(made.pdf, made.pages)) throw new Refusal('paper.not-drawn');
  return made;
}

async function orRefusal(make: () => PaperMade | Promise<PaperMade>): Promise<PaperMade | Refusal> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

interface Queued {
  readonly document: PaperDocument;
  readonly place: number;
}

/** Asked by one after another, so that places are in the order of the documents. */
function queueOf(documents: Iterable<PaperDocument> | AsyncIterable<PaperDocument>) {
  const iterator: AsyncIterator<PaperDocument, unknown> | Iterator<PaperDocument, unknown> =
    Symbol.asyncIterator in documents ? documents[Symbol.asyncIterator]() : documents[Symbol.iterator]();
  let place = 0;
  let isDone = false;
  let turn: Promise<unknown> = Promise.resolve();
  async function some(count: number): Promise<Queued[]> {
    const batch: Queued[] = [];
    while (batch.length < count && !isDone) {
      const next = await iterator.next();
      if (next.done === true) isDone = true;
      else batch.push({ document: next.value, place: place++ });
    }
    return batch;
  }
  return {
    next(count: number): Promise<Queued[]> {
      const mine = turn.then(() => some(count));
      turn = mine.catch(() => (isDone = true));
      return mine;
    },
    /** Lets the documents' maker put away what it has open. */
    async close(): Promise<void> {
      if (!isDone) await iterator.return?.();
    },
  };
}
