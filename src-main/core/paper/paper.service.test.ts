import { describe, expect, it } from 'vitest';
import { Refusal } from '../../contract/route.ts';
import type { ChildJobs, ChildResult } from '../kernel/child-job.ts';
import type { PaperDocument, PaperMade } from './document.ts';
import { paperService } from './paper.service.ts';

const document: PaperDocument = {
  title: '测试',
  author: '示例',
  orientation: 'portrait',
  style: 'form',
  foot: { left: '', right: '' },
  watermark: null,
  blocks: [],
};

const page = '1 0 obj\n<< /Type /Page\n>>\nendobj\n';
const pages = '2 0 obj\n<<\n/Type /Pages\n>>\nendobj\n';
const stream = '3 0 obj\n<< /Length 17 >>\nstream\n9 0 obj\n/Type /Pa\nendstream\nendobj\n';
const pdf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const whole = `%PDF-1.7\n${page}${pages}${stream}trailer\n%%EOF\n`;

function answering(outcome: ChildResult<PaperMade>) {
  const asked: unknown[] = [];
  const jobs: ChildJobs = {
    run: <Result>(...given: unknown[]) => {
      asked.push(given);
      return Promise.resolve(outcome as ChildResult<Result>);
    },
  };
  return { asked, paper: paperService(jobs, { now: () => 1_800_000_000_000 }) };
}

describe('papers', () => {
  it('are handed over whole', async () => {
    const { paper, asked } = answering({ result: { pdf: pdf(whole), pages: 1, missing: [] } });
    expect((await paper.make(document)).pages).toBe(1);
    expect(asked).toEqual([
      [
        'render-paper',
        { document, madeAt: 1_800_000_000_000, fonts: 'system' },
        { memoryMb: 512, milliseconds: 15_000 },
      ],
    ]);
  });

  // Bug: a paper that hangs or falls ill is an unexpected fault with a trace id instead of a sentence.
  it.each([
    ['too-slow', 'paper.too-slow'],
    ['crashed', 'paper.not-drawn'],
    ['out-of-memory', 'paper.not-drawn'],
  ] as const)('are refused: %s', async (failure, code) => {
    await expect(answering({ failure }).paper.make(document)).rejects.toMatchObject({ code });
  });

  // Bug: half a file is shown, stored and sent to the printer.
  it.each([
    ['no PDF', `<html>${whole}`, 1],
    ['cut short', whole.slice(0, -8), 1],
    ['fewer pages than drawn', whole, 2],
    ['no page', '%PDF-1.7\n%%EOF', 0],
  ])('are refused: %s', async (_name, text, drawn) => {
    const { paper } = answering({ result: { pdf: pdf(text), pages: drawn, missing: [] } });
    await expect(paper.make(document)).rejects.toMatchObject({ code: 'paper.not-drawn' });
  });
});

describe('many papers', () => {
  const titled = (title: string): PaperDocument => ({ ...document, title });
  const titles = (count: number) => Array.from({ length: count }, (_, place) => titled(String(place)));
  const made: PaperMade = { pdf: pdf(whole), pages: 1, missing: [] };

  /** Draws by title: 坏 is not drawn, 崩 takes its process down, 半 is half a file. */
  function processes() {
    const started: string[][] = [];
    let [running, most] = [0, 0];
    const draw = ({ title }: PaperDocument) =>
      title === '坏' ? { failure: 'not-drawn' } : title === '半' ? { ...made, pages: 2 } : made;
    const jobs: ChildJobs = {
      async run<Result>(_entry: string, request: unknown) {
        const given = request as { document?: PaperDocument; documents?: PaperDocument[] };
        const documents = given.documents ?? [given.document ?? document];
        started.push(documents.map(({ title }) => title));
        most = Math.max(most, ++running);
        await new Promise(setImmediate);
        running -= 1;
        if (documents.some(({ title }) => title === '崩')) return { failure: 'crashed' } as const;
        const results = documents.map(draw);
        return { result: (given.documents === undefined ? results[0] : results) as Result };
      },
    };
    return { paper: paperService(jobs, { now: () => 1 }), started, most: () => most };
  }

  const said = (outcome: unknown) => (outcome instanceof Refusal ? outcome.code : 'made');

  async function taken(documents: Iterable<PaperDocument>, of = processes()) {
    const seen = new Map<number, string>();
    await of.paper.makeMany(documents, (outcome, place) => void seen.set(place, said(outcome)));
    return Array.from(seen).toSorted(([one], [other]) => one - other);
  }

  // Bug: a paper is lost or drawn twice between two processes; a process starts for each.
  it('are drawn once each, a few to a process, two processes at once', async () => {
    const of = processes();
    const seen = await taken(titles(37), of);
    expect(seen).toEqual(Array.from({ length: 37 }, (_, place) => [place, 'made']));
    expect(
      of.started
        .flat()
        .map(Number)
        .toSorted((one, other) => one - other),
    ).toEqual(seen.map(([place]) => place));
    expect(of.started).toHaveLength(5);
    expect(of.most()).toBe(2);
    expect(await taken([])).toEqual([]);
  });

  // Bug: one bad paper costs the seven others of its process, or nobody learns of it.
  it.each([
    ['坏', 'paper.not-drawn'],
    ['半', 'paper.not-drawn'],
    ['崩', 'paper.not-drawn'],
  ])('do not lose the others: %s', async (title, code) => {
    const documents = [...titles(3), titled(title), ...titles(3)];
    const seen = await taken(documents);
    expect(seen).toEqual(documents.map((one, place) => [place, one.title === title ? code : 'made']));
  });

  // Bug: all of 200 books are read from the database before the first one is drawn.
  it('are asked for as they are needed', async () => {
    let [asked, took, most] = [0, 0, 0];
    function* documents() {
      for (const one of titles(80)) {
        asked += 1;
        most = Math.max(most, asked - took);
        yield one;
      }
    }
    await processes().paper.makeMany(documents(), async () => {
      await Promise.resolve();
      took += 1;
    });
    expect(took).toBe(80);
    expect(most).toBeLessThanOrEqual(16);
  });

  // Bug: a full disk or a pressed 取消 is swallowed, and all other papers are drawn for nothing.
  it('end where taking one fails, and let go of their maker', async () => {
    let isClosed = false;
    function* documents() {
      try {
        yield* titles(400);
      } finally {
        isClosed = true;
      }
    }
    const of = processes();
    const ends = of.paper.makeMany(documents(), () => Promise.reject(new Error('示例')));
    await expect(ends).rejects.toThrow('示例');
    expect(of.started.length).toBeLessThan(6);
    expect(isClosed).toBe(true);
  });

  it('end where the next one cannot be made', async () => {
    function* documents() {
      yield* titles(3);
      throw new Error('示例');
    }
    await expect(taken(documents())).rejects.toThrow('示例');
  });
});
