import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  DownOutlined,
  PrinterOutlined,
  SyncOutlined,
} from '@ant-design/icons';
import { Button, Checkbox, Dropdown } from 'antd';
import type { PageOutline } from '../../../../../src-main/contract/handbook.ts';
import type { Column } from '../../parts/data-table.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import type { HandbookPage } from '../page-list.ts';

interface BookColumnsProps {
  readonly pages: readonly HandbookPage[];
  readonly chosen: ReadonlySet<HandbookPage>;
  readonly onChoose: (chosen: ReadonlySet<HandbookPage>) => void;
  readonly onPrint: (page: HandbookPage) => void;
  readonly onPrintLeaf: (page: HandbookPage, leaf: number) => void;
}

export function useBookColumns(props: BookColumnsProps): readonly Column<PageOutline>[] {
  const { pages, chosen, onChoose, onPrint, onPrintLeaf } = props;
  const { words, times } = useDuty();
  const says = words.handbook.book;
  const nameOf = (page: HandbookPage) => `${page} ${words.handbook.pages[page]}`;
  const turn = (page: HandbookPage) => {
    const next = new Set(chosen);
    if (!next.delete(page)) next.add(page);
    onChoose(next);
  };
  return [
    {
      key: 'chosen',
      title: (
        <Checkbox
          aria-label={says.chooseAll}
          checked={pages.length > 0 && chosen.size === pages.length}
          indeterminate={chosen.size > 0 && chosen.size < pages.length}
          onChange={() => onChoose(new Set(chosen.size === pages.length ? [] : pages))}
        />
      ),
      show: ({ page }) => (
        // The row opens the page.
        <span role="presentation" onClick={(event) => event.stopPropagation()}>
          <Checkbox aria-label={says.choose(nameOf(page))} checked={chosen.has(page)} onChange={() => turn(page)} />
        </span>
      ),
    },
    {
      key: 'page',
      title: says.columns.page,
      minWidth: '9em',
      show: ({ page }) => (
        <span className="handbook-page">
          <b className="num">{page}</b> {words.handbook.pages[page]}
        </span>
      ),
    },
    { key: 'records', title: says.columns.records, isNumber: true, isMinor: true, show: ({ records }) => records },
    { key: 'leaves', title: says.columns.leaves, isNumber: true, show: ({ leaves }) => leaves },
    {
      key: 'printed',
      title: says.columns.printed,
      show: ({ lastPrintedAt }) => (
        <span className="num">{lastPrintedAt === null ? words.common.none : times.full(lastPrintedAt)}</span>
      ),
    },
    { key: 'state', title: says.columns.state, show: ({ isCurrent }) => <Currency isCurrent={isCurrent} /> },
    {
      key: 'acts',
      title: says.columns.acts,
      isActs: true,
      show: ({ page, leaves }) => (
        <span className="handbook-acts" role="presentation" onClick={(event) => event.stopPropagation()}>
          {leaves < 2 ? null : (
            <Dropdown
              trigger={['click']}
              menu={{
                items: Array.from({ length: leaves }, (_, index) => ({
                  key: String(index + 1),
                  label: says.leaf(page, index + 1),
                })),
                onClick: ({ key }) => onPrintLeaf(page, Number(key)),
              }}
            >
              <Button aria-label={says.oneLeaf(nameOf(page))}>
                {says.leafShort} <DownOutlined aria-hidden />
              </Button>
            </Dropdown>
          )}
          <Button
            icon={<PrinterOutlined aria-hidden />}
            aria-label={says.printPage(nameOf(page))}
            onClick={() => onPrint(page)}
          >
            {says.print}
          </Button>
        </span>
      ),
    },
  ];
}

/** Whether what was printed still holds. */
function Currency({ isCurrent }: Pick<PageOutline, 'isCurrent'>) {
  const { words } = useDuty();
  const says = words.handbook.book.states;
  if (isCurrent === null)
    return (
      <span className="handbook-state">
        <ClockCircleOutlined aria-hidden /> {says.never}
      </span>
    );
  return (
    <span className="handbook-state" data-tone={isCurrent ? 'ok' : 'warn'}>
      {isCurrent ? <CheckCircleOutlined aria-hidden /> : <SyncOutlined aria-hidden />}{' '}
      {isCurrent ? says.current : says.stale}
    </span>
  );
}
