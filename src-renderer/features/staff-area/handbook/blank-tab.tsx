import { CheckOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { handbookPages, type HandbookPage } from './page-list.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { PaperDialog } from '../printing/paper-dialog.tsx';

/** Those most asked for: a talk, a report, an assessment. */
const usual: readonly HandbookPage[] = ['H7'];

/** 空白页: forms to be filled in by hand. */
export function BlankTab() {
  const { words } = useDuty();
  const says = words.handbook;
  const [chosen, setChosen] = useState<ReadonlySet<HandbookPage>>(new Set(usual));
  const [isPrinting, setPrinting] = useState(false);
  const pages = handbookPages.filter((page) => chosen.has(page));
  const turn = (page: HandbookPage) => {
    const next = new Set(chosen);
    if (!next.delete(page)) next.add(page);
    setChosen(next);
  };
  return (
    <section className="panel-staff handbook-blank">
      <p>{says.blank.lead}</p>
      <div className="handbook-tiles" role="group" aria-label={says.blank.choose}>
        {handbookPages.map((page) => (
          <button key={page} type="button" aria-pressed={chosen.has(page)} onClick={() => turn(page)}>
            <b className="num">{page}</b> {says.pages[page]} {chosen.has(page) ? <CheckOutlined aria-hidden /> : null}
          </button>
        ))}
      </div>
      <div>
        <Button
          type="primary"
          className="big"
          icon={<PrinterOutlined aria-hidden />}
          disabled={pages.length === 0}
          onClick={() => setPrinting(true)}
        >
          {says.blank.print(pages.length)}
        </Button>
      </div>
      {isPrinting ? (
        <PaperDialog request={{ sheet: 'handbook-blank', pages }} onClose={() => setPrinting(false)} />
      ) : null}
    </section>
  );
}
