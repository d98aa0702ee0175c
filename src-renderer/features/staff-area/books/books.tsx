import './books.css';
import { DownloadOutlined, PlusOutlined, SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { CopyRow } from '../../../../src-main/contract/books.ts';
import type { CopyId } from '../../../../src-main/contract/values.ts';
import { onCard } from '../../../scanner/card-stream.ts';
import { Choices } from '../parts/choices.tsx';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useFile } from '../parts/use-file.ts';
import { PaperDialog } from '../printing/paper-dialog.tsx';
import { BookDrawer } from './book-drawer.tsx';
import { type BookFilter, exportAsked, readFilter, writeFilter } from './book-filter.ts';
import { BookFilters } from './book-filters.tsx';
import { CopiesPanel } from './copies-panel.tsx';
import { Counter } from './counter.tsx';
import { LoansPanel } from './loans-panel.tsx';
import { labelIn } from './scanned.ts';
import { useAgain } from './use-again.ts';

/** 图书借还 */
export function Books() {
  const { words, tell } = useDuty();
  const says = words.books;
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const [turn, setTurn] = useState(0);
  /** The label on the desk, '' before one is read; null while the counter is shut. */
  const [counter, setCounter] = useState<string | null>(null);
  const [opened, setOpened] = useState<CopyRow | 'new' | null>(null);
  const [printing, setPrinting] = useState<readonly CopyId[] | null>(null);
  const overdue = useAnswer('books.loans', { state: 'overdue', limit: 1 });
  const file = useFile('books.export');
  useAgain(turn, overdue.reload);

  // A label scanned anywhere on this page is a book on the desk.
  const hear = useEffectEvent((text: string) => {
    const label = labelIn(text);
    if (label === null) tell('warn', says.labelFirst);
    else setCounter(label);
  });
  useEffect(() => onCard((text) => hear(text)), []);

  const change = (next: Partial<BookFilter>) =>
    setSearch(writeFilter({ ...filter, offset: 0, ...next }), { replace: true });
  const changed = () => setTurn((before) => before + 1);
  const go = (offset: number) => change({ offset });
  const late = overdue.value?.total ?? 0;
  return (
    <Page
      title={says.title}
      lead={says.lead}
      actions={
        <>
          <Button
            icon={<DownloadOutlined aria-hidden />}
            loading={file.isBusy}
            onClick={() => void file.fetch(exportAsked(filter))}
          >
            {says.exportExcel}
          </Button>
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpened('new')}>
            {says.form.add}
          </Button>
          <Button type="primary" icon={<SwapOutlined aria-hidden />} onClick={() => setCounter('')}>
            {says.counter.open}
          </Button>
        </>
      }
    >
      <div className="page-tabs">
        <Choices
          label={says.tabs}
          value={filter.tab}
          options={[
            { value: 'copies', label: says.copies },
            { value: 'loans', label: late === 0 ? says.loans : says.loansOverdue(late) },
          ]}
          onChoose={(tab) => change({ tab })}
        />
      </div>
      <BookFilters filter={filter} onChange={change} />
      <Trouble problem={file.problem} />
      {filter.tab === 'copies' ? (
        <CopiesPanel
          filter={filter}
          turn={turn}
          onGo={go}
          onOpen={setOpened}
          onCounter={setCounter}
          onPrint={setPrinting}
          onChanged={changed}
        />
      ) : (
        <LoansPanel filter={filter} turn={turn} onGo={go} onCounter={setCounter} />
      )}
      {opened === null ? null : (
        <BookDrawer
          key={opened === 'new' ? 'new' : opened.copyId}
          copy={opened === 'new' ? null : opened}
          onClose={() => setOpened(null)}
          onChanged={changed}
          onPrint={setPrinting}
        />
      )}
      {counter === null ? null : (
        <Counter label={counter} onLabel={setCounter} onClose={() => setCounter(null)} onChanged={changed} />
      )}
      {printing === null ? null : (
        <PaperDialog request={{ sheet: 'book-labels', copyIds: [...printing] }} onClose={() => setPrinting(null)} />
      )}
    </Page>
  );
}
