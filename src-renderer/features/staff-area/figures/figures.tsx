import './figures.css';
import { CalendarOutlined, DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useSearchParams } from 'wouter';
import type { ReadingFigures } from '../../../../src-main/contract/reading-figures.ts';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useFile } from '../parts/use-file.ts';
import { useTerms } from '../reading/use-terms.ts';
import { BooksPanel } from './books-panel.tsx';
import { type FiguresFilter, type Period, periodOf, readFilter, writeFilter } from './figures-filter.ts';
import { GroupsPanel } from './groups-panel.tsx';
import { hoursText } from './hours.ts';
import { MonthsPanel } from './months-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { PeriodFields } from './period-fields.tsx';

/** 分享统计 */
export function Figures() {
  const { words, may } = useDuty();
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const terms = useTerms();
  const workbook = useFile('reading.export');
  const calendar = useFile('reading.calendar');
  const period = periodOf(filter, terms.find(''));
  const isReady = period !== null && period.from <= period.to;
  const change = (next: Partial<FiguresFilter>) => setSearch(writeFilter({ ...filter, ...next }), { replace: true });
  const fetchBy = (file: typeof workbook | typeof calendar) => () => {
    if (period !== null) void file.fetch(period);
  };
  const texts = words.figures;
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        <>
          {may('reading.calendar') ? (
            <Button
              icon={<CalendarOutlined aria-hidden />}
              loading={calendar.isBusy}
              disabled={!isReady}
              onClick={fetchBy(calendar)}
            >
              {texts.exportCalendar}
            </Button>
          ) : null}
          <Button
            icon={<DownloadOutlined aria-hidden />}
            loading={workbook.isBusy}
            disabled={!isReady}
            onClick={fetchBy(workbook)}
          >
            {texts.exportExcel}
          </Button>
        </>
      }
    >
      <PeriodFields terms={terms} period={period} onPeriod={(days) => change({ ...days, offset: 0 })} />
      <Trouble problem={terms.held.problem} onRetry={terms.held.reload} />
      <Trouble problem={workbook.problem ?? calendar.problem} />
      {period !== null && isReady ? <PeriodFigures period={period} filter={filter} onChange={change} /> : null}
    </Page>
  );
}

interface PeriodFiguresProps {
  readonly period: Period;
  readonly filter: FiguresFilter;
  readonly onChange: (next: Partial<FiguresFilter>) => void;
}

function PeriodFigures({ period, filter, onChange }: PeriodFiguresProps) {
  const { words } = useDuty();
  const held = useAnswer('reading.figures', period);
  const figures = held.value;
  if (figures === null)
    return held.problem === null ? (
      <p className="figures-wait" role="status">
        {words.common.loading}
      </p>
    ) : (
      <Trouble problem={held.problem} onRetry={held.reload} />
    );
  return (
    <div className="page-scroll figures">
      <Trouble problem={held.problem} onRetry={held.reload} />
      <Tiles figures={figures} />
      {figures.sessions === 0 ? (
        <p className="panel-staff figures-empty" role="status">
          {words.figures.empty}
        </p>
      ) : (
        <>
          <div className="figures-two">
            <MonthsPanel figures={figures} />
            <GroupsPanel figures={figures} />
          </div>
          <BooksPanel books={figures.books} />
          <PeoplePanel period={period} filter={filter} onChange={onChange} />
        </>
      )}
    </div>
  );
}

function Tiles({ figures }: { figures: ReadingFigures }) {
  const texts = useDuty().words.figures;
  const tiles = [
    [texts.sessions, String(figures.sessions), texts.sessionsUnit],
    [texts.attendances, String(figures.attendances), texts.attendancesUnit],
    [texts.hours, hoursText(figures.minutes), texts.hoursUnit],
  ] as const;
  return (
    <dl className="figures-tiles">
      {tiles.map(([label, value, unit]) => (
        <div key={label} className="panel-staff">
          <dt>{label}</dt>
          <dd>
            <b className="num">{value}</b> <small>{unit}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
