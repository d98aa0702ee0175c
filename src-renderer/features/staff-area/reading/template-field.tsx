import { Select } from 'antd';
import { useState } from 'react';
import type { SessionDetail, SessionRow } from '../../../../src-main/contract/reading.ts';
import type { SessionId } from '../../../../src-main/contract/values.ts';
import { dayBefore } from '../parts/days.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useLater } from '../parts/use-later.ts';
import type { StaffProblem } from '../../../words/staff-problem-codes.ts';

const yearDays = 366;

/** Fills the form from a session of the last year. */
export function TemplateField({ onTaken }: { onTaken: (session: SessionDetail) => void }) {
  const { words, times, call } = useDuty();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState<SessionId | null>(null);
  const [problem, setProblem] = useState<StaffProblem | null>(null);
  const later = useLater(250);
  const past = useAnswer('reading.sessions', {
    from: dayBefore(times.today(), yearDays),
    to: times.today(),
    text: asked,
    limit: 500,
  });
  const form = words.reading.form;
  const take = async (sessionId: SessionId) => {
    setChosen(sessionId);
    const reply = await call('reading.session', { sessionId });
    if ('problem' in reply) return setProblem(reply.problem);
    setProblem(null);
    onTaken(reply.value);
  };
  const label = (row: SessionRow) => `${times.day(row.startsAt)} ${row.title}${row.series && ` · ${row.series}`}`;
  return (
    <div className="field">
      <span className="label">{form.template}</span>
      <Select<SessionId | null>
        aria-label={form.template}
        value={chosen}
        placeholder={form.templateNone}
        loading={past.isAsking}
        listHeight={400}
        notFoundContent={past.value === null ? words.common.loading : words.reading.list.noMatch}
        options={past.value?.sessions.toReversed().map((row) => ({ value: row.sessionId, label: label(row) })) ?? []}
        showSearch={{
          filterOption: false,
          searchValue: text,
          onSearch: (next) => {
            setText(next);
            later(() => setAsked(next.trim().slice(0, 64)));
          },
        }}
        onChange={(sessionId) => {
          setText('');
          setAsked('');
          if (sessionId !== null) void take(sessionId);
        }}
      />
      <small>{form.templateHint}</small>
      <Trouble problem={problem} />
    </div>
  );
}
