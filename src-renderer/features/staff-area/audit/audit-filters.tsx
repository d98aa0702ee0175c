import { CloseOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { AuditAct } from '../../../../src-main/contract/audit.ts';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import type { StaffRole } from '../../../../src-main/contract/staff.ts';
import { Choices } from '../parts/choices.tsx';
import { DayField } from '../parts/day-field.tsx';
import { dayBefore } from '../parts/days.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { actorName } from './actor-name.ts';
import { actorKey, actorOfKey, acts, type AuditFilter, roles } from './audit-filter.ts';

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly actors: Answer<'audit.actors'>['actors'];
  /** Of the person in the filter; null: nobody is. */
  readonly aboutName: string | null;
  readonly onChange: (next: Partial<AuditFilter>) => void;
}

const any = '';

export function AuditFilters({ filter, actors, aboutName, onChange }: AuditFiltersProps) {
  const { words, times } = useDuty();
  const says = words.audit;
  const today = times.today();
  const quick = [
    { value: 'today', label: says.days.today, from: today, to: today },
    { value: 'week', label: says.days.week, from: dayBefore(today, 6), to: today },
    { value: 'all', label: says.days.all, from: '', to: '' },
  ];
  const chosen = quick.find(({ from, to }) => from === filter.from && to === filter.to)?.value ?? null;
  const choose = (value: string) => {
    const days = quick.find((each) => each.value === value);
    if (days !== undefined) onChange({ from: days.from, to: days.to });
  };
  const isInverted = filter.from !== '' && filter.to !== '' && filter.from > filter.to;
  return (
    <div className="filters">
      <Choices label={says.columns.at} value={chosen} options={quick} onChoose={choose} />
      <DayField
        label={says.from}
        day={filter.from}
        wrong={isInverted ? says.invertedDays : null}
        onDay={(from) => onChange({ from })}
      />
      <DayField label={says.to} day={filter.to} onDay={(to) => onChange({ to })} />
      <div className="field audit-select">
        <span className="label">{says.actor}</span>
        <Select
          aria-label={says.actor}
          value={filter.actor === null ? any : actorKey(filter.actor)}
          options={[
            { value: any, label: words.common.all },
            ...actors.map(({ actor, name }) => ({ value: actorKey(actor), label: actorName(actor, name, says) })),
          ]}
          onChange={(key) => onChange({ actor: actorOfKey(key) })}
        />
      </div>
      <div className="field audit-select">
        <span className="label">{says.role}</span>
        <Select<StaffRole | ''>
          aria-label={says.role}
          value={filter.role ?? any}
          options={[
            { value: any, label: words.common.all },
            ...roles.map((value) => ({ value, label: words.roles[value] })),
          ]}
          onChange={(role) => onChange({ role: role === any ? null : role })}
        />
      </div>
      <div className="field audit-select">
        <span className="label">{says.act}</span>
        <Select<AuditAct | ''>
          aria-label={says.act}
          value={filter.act ?? any}
          options={[
            { value: any, label: words.common.all },
            ...acts.map((value) => ({ value, label: says.acts[value] })),
          ]}
          onChange={(act) => onChange({ act: act === any ? null : act })}
        />
      </div>
      {aboutName === null ? null : (
        <Button
          icon={<CloseOutlined aria-hidden />}
          iconPlacement="end"
          aria-label={says.clearAbout(aboutName)}
          onClick={() => onChange({ about: null })}
        >
          {says.aboutOne(aboutName)}
        </Button>
      )}
    </div>
  );
}
