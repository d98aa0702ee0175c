import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { SheetRequest } from '../../../../../src-main/contract/printing.ts';
import type { MemberId } from '../../../../../src-main/contract/values.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { PaperDialog } from '../../printing/paper-dialog.tsx';
import type { HandbookPage } from '../page-list.ts';
import { useBookColumns } from './book-columns.tsx';

type BookRequest = Pick<Extract<SheetRequest, { sheet: 'handbook' }>, 'pages' | 'leaf'>;

/** One person's book: sixteen pages, what is on them, and whether what was printed still holds. */
export function PersonBook({ memberId }: { memberId: MemberId }) {
  const { words } = useDuty();
  const says = words.handbook.book;
  const held = useAnswer('handbook.outline', { memberId });
  const [chosen, setChosen] = useState<ReadonlySet<HandbookPage>>(new Set());
  const [printing, setPrinting] = useState<BookRequest | null>(null);
  const book = held.value;
  const pages = book?.pages ?? [];
  const stale = pages.filter(({ isCurrent }) => isCurrent === false).map(({ page }) => page);
  const leaves = pages.reduce((sum, page) => sum + page.leaves, 0);
  const print = (wanted: readonly HandbookPage[] | null, leaf: number | null = null) =>
    setPrinting({ pages: wanted === null ? null : [...wanted], leaf });
  const columns = useBookColumns({
    pages: pages.map(({ page }) => page),
    chosen,
    onChoose: setChosen,
    onPrint: (page) => print([page]),
    onPrintLeaf: (page, leaf) => print([page], leaf),
  });
  return (
    <div className="page session-page">
      <Link href="/handbook" className="session-back">
        <ArrowLeftOutlined aria-hidden /> {says.back}
      </Link>
      <Trouble problem={held.problem} onRetry={held.reload} />
      {book === null ? (
        <p role="status">{held.problem === null ? words.common.loading : null}</p>
      ) : (
        <>
          <header className="page-head session-head">
            <div>
              <h2>{book.name}</h2>
              <p className="num">
                {book.studentNumber} · {says.number} <b className="handbook-number">{book.bookNumber}</b>
              </p>
              <p className="handbook-links">
                <Link href={`/development/${memberId}`}>{says.ledger}</Link>
                <Link href={`/mentoring/${memberId}`}>{says.mentoring}</Link>
                <span className="num" role="status" aria-busy={held.isAsking}>
                  {says.sum(leaves, stale.length)}
                </span>
              </p>
            </div>
            <div className="page-acts">
              {chosen.size === 0 ? null : (
                <Button onClick={() => print(pages.map(({ page }) => page).filter((page) => chosen.has(page)))}>
                  {says.printChosen(chosen.size)}
                </Button>
              )}
              {stale.length === 0 ? null : (
                <Button onClick={() => print(stale)}>{says.printStale(stale.length)}</Button>
              )}
              <Button type="primary" className="big" icon={<PrinterOutlined aria-hidden />} onClick={() => print(null)}>
                {says.printBook}
              </Button>
            </div>
          </header>
          <section className="panel-staff table-panel">
            <DataTable
              label={says.table}
              columns={columns}
              rows={pages}
              rowKey={({ page }) => page}
              empty={words.common.none}
              onOpen={({ page }) => print([page])}
            />
          </section>
        </>
      )}
      {printing === null ? null : (
        <PaperDialog
          request={{ sheet: 'handbook', memberId, ...printing }}
          onClose={() => {
            setPrinting(null);
            held.reload();
          }}
        />
      )}
    </div>
  );
}
