import { Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { CampaignPerson, CampaignReport } from '../../../../src-main/contract/quiz-campaigns.ts';
import { Choices } from '../parts/choices.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { TextField } from '../parts/field.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useLaterCall } from '../parts/use-later.ts';
import { PaperDialog } from '../printing/paper-dialog.tsx';
import { usePersonColumns } from './person-columns.tsx';
import { type PeopleFilter, peopleStates, readFilter, writeFilter } from './people-filter.ts';

/** 人员: who passed, who did not, who is missing; certificates to print. */
export function PeopleTab({ report }: { report: CampaignReport }) {
  const { words } = useDuty();
  const says = words.campaigns.people;
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const { campaignId } = report.campaign;
  const held = useAnswer('quiz.campaignPeople', { campaignId, ...filter, limit: pageSize }, 60_000);
  const [printing, setPrinting] = useState<CampaignPerson | null>(null);
  const change = (next: Partial<PeopleFilter>) =>
    setSearch(writeFilter({ ...filter, offset: 0, ...next }), { replace: true });
  return (
    <>
      <Filters filter={filter} report={report} onChange={change} />
      <Trouble problem={held.problem} onRetry={held.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={says.label}
          columns={usePersonColumns(setPrinting)}
          rows={held.value?.people ?? null}
          rowKey={(person) => person.memberId}
          empty={says.nobody}
        />
        <Pager offset={filter.offset} total={held.value?.total ?? 0} onGo={(offset) => change({ offset })} />
      </section>
      {printing === null || printing.certificate === null ? null : (
        <PaperDialog
          request={{ sheet: 'certificate', certificate: printing.certificate }}
          onClose={() => setPrinting(null)}
        />
      )}
    </>
  );
}

interface FiltersProps {
  readonly filter: PeopleFilter;
  readonly report: CampaignReport;
  readonly onChange: (next: Partial<PeopleFilter>) => void;
}

/** An option has no value NULL, and '' means people without a building. */
const any = '*';

function Filters({ filter, report, onChange }: FiltersProps) {
  const { words } = useDuty();
  const says = words.campaigns.people;
  const [text, setText] = useState(filter.text);
  const later = useLaterCall(onChange, 250);
  const { invited, took, passed } = report.people;
  const counts = { all: invited, passed, 'not-passed': took - passed, 'not-taken': invited - took };
  const unknown = words.campaigns.overview.unknownBuilding;
  return (
    <div className="filters">
      <TextField
        label={says.search}
        placeholder={words.common.searchHint}
        value={text}
        width="17em"
        maxLength={60}
        isSearch
        onChange={(next) => {
          setText(next);
          later({ text: next.trim() });
        }}
      />
      <div className="field campaign-building">
        <span className="label">{says.building}</span>
        <Select
          aria-label={says.building}
          value={filter.building ?? any}
          listHeight={480}
          options={[
            { value: any, label: words.common.all },
            ...report.buildings.map(({ building }) => ({ value: building, label: building || unknown })),
          ]}
          onChange={(building) => onChange({ building: building === any ? null : building })}
        />
      </div>
      <Choices
        label={says.state}
        value={filter.state}
        options={peopleStates.map((value) => ({ value, label: `${says.states[value]} ${counts[value]}` }))}
        onChoose={(state) => onChange({ state })}
      />
    </div>
  );
}
