/** 手册 at the command line: one book or pages of it, every book into a folder, blank forms. */
import { randomUUID } from 'node:crypto';
import { handbookPage, type HandbookPage } from '../../contract/handbook-pages.ts';
import type { SheetRequest } from '../../contract/printing.ts';
import type { BookAsFile } from '../../core/application.ts';
import { UsageFault } from '../startup/flags.ts';
import { memberNumbered } from './ask.ts';
import { bookFolder } from './book-folder.ts';
import type { Surroundings } from './surroundings.ts';
import { tellMissing } from './tell-missing.ts';

interface BookWishes {
  readonly number?: string;
  readonly pages?: string;
  readonly out?: string;
}

/** Numbered and noted as a job, as when it is saved at the screen. @throws UsageFault, Refused */
export async function renderBook({ number, pages, out }: BookWishes, around: Surroundings): Promise<0> {
  if (!number) throw new UsageFault({ zh: '缺少 --number 学号，或 --all。', en: '--number or --all is missing.' });
  const memberId = await memberNumbered(around.ask, number);
  return render({ sheet: 'handbook', memberId, pages: pages ? pagesOf(pages) : null, leaf: null }, out, around);
}

/** @throws UsageFault, Refused */
export function renderBlank({ pages, out }: BookWishes, around: Surroundings): Promise<0> {
  return render({ sheet: 'handbook-blank', pages: pagesOf(pages ?? '') }, out, around);
}

async function render(
  request: SheetRequest,
  to: string | undefined,
  { ask, output, outFile }: Surroundings,
): Promise<0> {
  const out = outFile(to);
  const { job, file, missing } = await ask('printing.save', { requestKey: randomUUID(), request });
  out.write(Buffer.from(file.base64, 'base64'));
  output.result({ file: out.path, number: job.number, pages: job.pages, missing }, [out.path]);
  if (missing.length > 0) tellMissing(missing, output);
  return 0;
}

/** Goes on where it stopped: whole files of what the books still say are kept. @throws UsageFault, Refused */
export async function renderAllBooks({ number, pages, out }: BookWishes, around: Surroundings): Promise<0 | 1> {
  if (number !== undefined || pages !== undefined)
    throw new UsageFault({
      zh: '--all 是全部手册的全部页，不与 --number、--pages 同用。',
      en: '--all is every page of every book; it stands without --number and --pages.',
    });
  const { application, output } = around;
  const folder = bookFolder(around.outFolder(out));
  const done = { drawn: 0, kept: 0 };
  const failures: (BookAsFile & { readonly code: string })[] = [];
  const progress = () => {
    const count = done.drawn + done.kept + failures.length;
    output.tell({
      zh: `已处理 ${count} 册（新排 ${done.drawn}，沿用 ${done.kept}，未成 ${failures.length}）`,
      en: `${count} books (drawn ${done.drawn}, kept ${done.kept}, failed ${failures.length})`,
    });
  };
  await application.drawBooks({
    isWanted: (book) => !folder.has(book),
    take(book, pdf) {
      folder.put(book, pdf);
      done.drawn += 1;
      progress();
    },
    kept() {
      done.kept += 1;
    },
    failed(book, code) {
      failures.push({ ...book, code });
      progress();
    },
  });
  progress();
  output.result({ folder: folder.path, ...done, failures }, [
    folder.path,
    ...failures.map(({ studentNumber, bookNumber, code }) => [bookNumber, studentNumber, code].join('\t')),
  ]);
  return failures.length === 0 ? 0 : 1;
}

/** @throws UsageFault */
function pagesOf(text: string): HandbookPage[] {
  const given = text
    .split(/[,，]/u)
    .map((one) => one.trim().toUpperCase())
    .filter((one) => one !== '');
  const pages = given.flatMap((one) => handbookPage.safeParse(one).data ?? []);
  if (given.length > 0 && pages.length === given.length) return pages;
  throw new UsageFault({
    zh: '--pages 是逗号分开的 H0 到 H15，如 H7,H9。',
    en: '--pages takes H0 to H15, apart by commas: H7,H9.',
  });
}
