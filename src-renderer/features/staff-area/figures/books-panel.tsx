import type { ReadingFigures } from '../../../../src-main/contract/reading-figures.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';

export function BooksPanel({ books }: { books: ReadingFigures['books'] }) {
  const { words } = useDuty();
  const texts = words.figures;
  return (
    <section className="panel-staff figures-panel">
      <header>
        <h3>{texts.books}</h3>
      </header>
      <DataTable
        label={texts.books}
        columns={useBookColumns()}
        rows={books}
        rowKey={({ title, author }) => `${title}\n${author}`}
        empty={texts.noBooks}
      />
    </section>
  );
}

function useBookColumns(): readonly Column<ReadingFigures['books'][number]>[] {
  const { words } = useDuty();
  const texts = words.figures;
  return [
    { key: 'title', title: texts.bookTitle, show: ({ title }) => <b className="figures-long">{title}</b> },
    {
      key: 'author',
      title: texts.author,
      show: ({ author }) => <span className="figures-long">{author || words.common.none}</span>,
    },
    { key: 'sessions', title: texts.sessions, isNumber: true, show: ({ sessions }) => sessions },
    { key: 'attendances', title: texts.attendances, isNumber: true, show: ({ attendances }) => attendances },
  ];
}
