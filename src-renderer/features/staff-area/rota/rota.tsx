import './rota.css';
import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { SheetRequest } from '../../../../src-main/contract/printing.ts';
import { Choices } from '../parts/choices.tsx';
import { mondayOf, readDay } from '../parts/days.ts';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { useAnswer } from '../parts/use-answer.ts';
import { PaperDialog } from '../printing/paper-dialog.tsx';
import { HoursTab } from './hours-tab.tsx';
import { MineTab } from './mine-tab.tsx';
import { SwapsTab } from './swaps-tab.tsx';
import { WeekTab } from './week-tab.tsx';

const tabs = ['week', 'mine', 'swaps', 'hours'] as const;
type Tab = (typeof tabs)[number];
const pollMs = 60_000;

/** 值班表 */
export function Rota() {
  const { may } = useDuty();
  return may('rota.swaps') ? <KeptRota /> : <RotaPage swaps={null} />;
}

/** Of whoever settles swaps: how many wait is seen from every tab. */
function KeptRota() {
  return <RotaPage swaps={useAnswer('rota.swaps', {}, pollMs)} />;
}

function RotaPage({ swaps }: { swaps: ReturnType<typeof useAnswer<'rota.swaps'>> | null }) {
  const { words, times, may } = useDuty();
  const says = words.rota;
  const [search, setSearch] = useSearchParams();
  const session = useAnswer('staff.session', {});
  const [printing, setPrinting] = useState<SheetRequest | null>(null);
  const shown = tabs.filter((one) => (one === 'swaps' ? swaps !== null : one !== 'hours' || may('rota.hours')));
  const tab: Tab = shown.find((one) => one === search.get('tab')) ?? 'week';
  const monday = mondayOf(readDay(search.get('week') ?? '') ?? times.today());
  const change = (next: { tab?: Tab; week?: string }) => setSearch({ tab, week: monday, ...next }, { replace: true });
  const self = session.value?.memberId ?? null;
  const waiting = swaps?.value?.swaps.filter(({ state }) => state === 'asked').length ?? 0;
  const changed = () => swaps?.reload();
  return (
    <Page
      title={says.title}
      lead={says.lead}
      actions={
        tab === 'week' && may('printing.preview') ? (
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting({ sheet: 'rota-week', monday })}>
            {says.print}
          </Button>
        ) : null
      }
    >
      <div className="page-tabs">
        <Choices
          label={says.tabs}
          value={tab}
          options={shown.map((value) => ({
            value,
            label: value === 'swaps' && waiting > 0 ? says.swapsToSettle(waiting) : says.tabNames[value],
          }))}
          onChoose={(next) => change({ tab: next })}
        />
      </div>
      {tab === 'week' ? (
        <WeekTab monday={monday} self={self} onMonday={(week) => change({ week })} onChanged={changed} />
      ) : null}
      {tab === 'mine' ? <MineTab self={self} onChanged={changed} /> : null}
      {tab === 'swaps' && swaps !== null ? <SwapsTab held={swaps} /> : null}
      {tab === 'hours' ? <HoursTab /> : null}
      {printing === null ? null : <PaperDialog request={printing} onClose={() => setPrinting(null)} />}
    </Page>
  );
}
