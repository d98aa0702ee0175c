import './inspections.css';
import { DownloadOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { SheetRequest } from '../../../../src-main/contract/printing.ts';
import type { NamedPerson } from '../../../../src-main/contract/values.ts';
import { Choices } from '../parts/choices.tsx';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useFile } from '../parts/use-file.ts';
import { PaperDialog } from '../printing/paper-dialog.tsx';
import { useTerms } from '../reading/use-terms.ts';
import { DrillsTab } from './drills-tab.tsx';
import { InspectionDrawer, type Opened } from './inspection-drawer.tsx';
import { type InspectionFilter, periodOf, readFilter, tabs, writeFilter } from './inspection-filter.ts';
import { RecordsTab } from './records-tab.tsx';
import { RoomsTab } from './rooms-tab.tsx';

/** 安全检查 */
export function Inspections() {
  const { words, times } = useDuty();
  const says = words.inspections;
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const terms = useTerms();
  const period = periodOf(filter, terms.find(''));
  /** No building is called so: asks for the list of buildings alone. */
  const known = useAnswer('inspections.rooms', { building: '' });
  const buildings = known.value?.buildings ?? [];
  const drills = useAnswer('inspections.drills', {});
  const person = useAnswer('staff.session', {});
  const [turn, setTurn] = useState(0);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [printing, setPrinting] = useState<SheetRequest | null>(null);
  /** Whoever went into the last room goes into the next one. */
  const [walking, setWalking] = useState<readonly NamedPerson[] | null>(null);
  const file = useFile('inspections.export');

  const change = (next: Partial<InspectionFilter>) =>
    setSearch(writeFilter({ ...filter, offset: 0, ...next }), { replace: true });
  const self = person.value === null ? [] : [{ memberId: null, name: person.value.name }];
  const house = filter.building || (buildings[0] ?? '');
  const isDue = drills.value?.isDue ?? false;
  return (
    <Page
      title={says.title}
      lead={says.lead}
      actions={
        <>
          {filter.tab === 'records' ? (
            <Button
              icon={<DownloadOutlined aria-hidden />}
              loading={file.isBusy}
              disabled={period === null || period.from > period.to}
              onClick={() =>
                period === null ? undefined : void file.fetch({ ...period, building: filter.building || null })
              }
            >
              {says.exportExcel}
            </Button>
          ) : null}
          {filter.tab === 'rooms' ? (
            <Button
              icon={<PrinterOutlined aria-hidden />}
              disabled={house === ''}
              onClick={() => setPrinting({ sheet: 'inspection-round', building: house, on: times.today() })}
            >
              {says.rooms.printRound}
            </Button>
          ) : null}
          {filter.tab === 'drills' ? null : (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => setOpened({ kind: 'new', building: house, dormRoom: '' })}
            >
              {says.add}
            </Button>
          )}
        </>
      }
    >
      <div className="page-tabs">
        <Choices
          label={says.tabs}
          value={filter.tab}
          options={tabs.map((tab) => ({
            value: tab,
            label: tab === 'drills' && isDue ? says.drillsDue : says.tabNames[tab],
          }))}
          onChoose={(tab) => change({ tab })}
        />
      </div>
      <Trouble problem={file.problem ?? known.problem} />
      {filter.tab === 'records' ? (
        <RecordsTab
          filter={filter}
          period={period}
          terms={terms}
          buildings={buildings}
          turn={turn}
          onChange={change}
          onOpen={(inspectionId) => setOpened({ kind: 'one', inspectionId })}
        />
      ) : null}
      {filter.tab === 'rooms' ? (
        <RoomsTab
          building={house}
          buildings={buildings}
          isKnown={known.value !== null}
          turn={turn}
          onBuilding={(building) => change({ building })}
          onStart={(room) => setOpened({ kind: 'new', ...room })}
        />
      ) : null}
      {filter.tab === 'drills' ? <DrillsTab held={drills} /> : null}
      {opened === null ? null : (
        <InspectionDrawer
          key={opened.kind === 'one' ? opened.inspectionId : `${opened.building}/${opened.dormRoom}`}
          opened={opened}
          buildings={buildings}
          inspectors={walking ?? self}
          onInspectors={setWalking}
          onOpen={setOpened}
          onClose={() => setOpened(null)}
          onChanged={() => {
            setTurn((before) => before + 1);
            known.reload();
          }}
          onPrint={(inspectionId) => setPrinting({ sheet: 'inspection', inspectionId })}
        />
      )}
      {printing === null ? null : <PaperDialog request={printing} onClose={() => setPrinting(null)} />}
    </Page>
  );
}
