import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { RowTools } from './row-tools.tsx';
import { moved, replaced, without } from './rows.ts';
import { agendaMinutes, type AgendaDraft, emptyAgenda, type SessionDraft, whenOf } from './session-draft.ts';

interface AgendaRowsProps {
  readonly draft: SessionDraft;
  readonly faultOf: (field: string) => string | null;
  readonly onChange: (agenda: readonly AgendaDraft[]) => void;
}

const mostRows = 20;
const minuteMs = 60_000;

/** 议程, measured against the length of the session. */
export function AgendaRows({ draft, faultOf, onChange }: AgendaRowsProps) {
  const { words, times } = useDuty();
  const form = words.reading.form;
  const { agenda } = draft;
  const { startsAt, endsAt } = whenOf(draft, times);
  const lasts = startsAt === null || endsAt === null ? null : (endsAt - startsAt) / minuteMs;
  const sum = agendaMinutes(agenda);
  const left = lasts === null ? null : lasts - sum;
  return (
    <fieldset>
      <legend>{form.agenda}</legend>
      {agenda.map((row, index) => {
        const name = form.agendaName(index + 1);
        const set = (change: Partial<AgendaDraft>) => onChange(replaced(agenda, row.key, change));
        const fault = faultOf(`agenda-${row.key}`);
        return (
          <div key={row.key} className="session-row is-agenda" role="group" aria-label={name}>
            <TextField
              label={form.agendaMinutes}
              value={row.minutes}
              width="5.5em"
              maxLength={3}
              onChange={(minutes) => set({ minutes })}
            />
            <TextField label={form.agendaWhat} value={row.what} maxLength={120} onChange={(what) => set({ what })} />
            <RowTools
              words={form}
              name={name}
              isFirst={index === 0}
              isLast={index === agenda.length - 1}
              onMove={(step) => onChange(moved(agenda, index, step))}
              onRemove={() => onChange(without(agenda, row.key))}
            />
            {fault === null ? null : (
              <small role="alert" data-tone="err">
                {fault}
              </small>
            )}
          </div>
        );
      })}
      {agenda.length === 0 || left === null ? null : (
        <p className="num session-sum" data-tone={left < 0 ? 'warn' : undefined} role="status">
          {left < 0 ? form.agendaOver(sum, -left) : left === 0 ? form.agendaExact(sum) : form.agendaFits(sum, left)}
        </p>
      )}
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={agenda.length >= mostRows}
        onClick={() => onChange([...agenda, emptyAgenda()])}
      >
        {form.addAgenda}
      </Button>
    </fieldset>
  );
}
