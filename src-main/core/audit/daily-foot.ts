/** Number and code of the last entry at the foot of the papers of each day: a copy nobody at the machine can change. */
import type { SheetName } from '../../contract/printing.ts';
import type { PaperDocument } from '../paper/document.ts';

const dailySheets: ReadonlySet<SheetName> = new Set([
  'sign-in',
  'minutes',
  'inspection',
  'inspection-round',
  'rota-week',
  'assembly-result',
  'hand-over',
  'audit',
]);

/** Structurally a Sheet of the printing slice. */
interface Drawn {
  draw(mark: unknown): PaperDocument;
}

interface Head {
  readonly seq: number;
  readonly code: string;
}

export function withHead(document: PaperDocument, { seq, code }: Head): PaperDocument {
  if (seq === 0) return document;
  const { foot, style } = document;
  // The foot of a form is three narrow columns of two lines, that of an official paper one line.
  const between = style === 'official' ? '　' : '\n';
  const left = [foot.left, `审计 No.${seq} ${code}`].filter((part) => part !== '').join(between);
  return { ...document, foot: { ...foot, left } };
}

/** The same sheets; those of each day say how far the trail had come when they were drawn. */
export function withAuditFoot<Makers extends object>(makers: Makers, head: () => Head): Makers {
  const marked = Object.entries(makers as Readonly<Record<string, unknown>>).map(([name, make]) => {
    if (!dailySheets.has(name as SheetName)) return [name, make];
    const maker = make as (request: unknown) => Promise<Drawn>;
    return [
      name,
      async (request: unknown): Promise<Drawn> => {
        const sheet = await maker(request);
        return { ...sheet, draw: (mark: unknown) => withHead(sheet.draw(mark), head()) };
      },
    ];
  });
  return Object.fromEntries(marked) as Makers;
}
