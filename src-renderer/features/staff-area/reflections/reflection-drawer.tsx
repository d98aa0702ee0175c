import { Button, Drawer, Input } from 'antd';
import { useId, useState } from 'react';
import type { ReflectionRow } from '../../../../src-main/contract/reading-reflections.ts';
import { Choices } from '../parts/choices.tsx';
import { Scroller } from '../../../ui/scroller.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { tones } from './reflection-columns.tsx';

interface DecisionProps {
  readonly row: ReflectionRow;
  /** As typed so far; what is not settled yet is not lost by looking at another one. */
  readonly remark: string;
  readonly onRemark: (remark: string) => void;
  readonly onSettled: () => void;
}

interface ReflectionDrawerProps extends DecisionProps {
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** One reflection, with what staff decide about it below. */
export function ReflectionDrawer({ onNext, onClose, ...decision }: ReflectionDrawerProps) {
  const { words } = useDuty();
  const { row } = decision;
  return (
    <Drawer
      open
      size={820}
      // The button of the decision has it; without motion the drawer would take it back.
      autoFocus={false}
      title={row.name || words.reflections.gone}
      onClose={onClose}
      extra={<Button onClick={onNext}>{words.reflections.drawer.next}</Button>}
      footer={<Decision key={row.reflectionId} {...decision} />}
    >
      <ReflectionText key={row.reflectionId} row={row} />
    </Drawer>
  );
}

/** Enter marks it read and goes on; in the remark it begins a line. */
function Decision({ row, remark, onRemark, onSettled }: DecisionProps) {
  const { words, tell } = useDuty();
  const says = words.reflections.drawer;
  const remarkId = useId();
  const [isMissing, setMissing] = useState(false);
  const settle = useDeed('reading.settleReflection');
  const name = row.name || words.reflections.gone;

  const write = (next: string) => {
    setMissing(false);
    onRemark(next);
  };
  const decide = async (verdict: 'read' | 'returned') => {
    const written = remark.trim();
    if (verdict === 'returned' && written === '') {
      setMissing(true);
      document.getElementById(remarkId)?.focus();
      return;
    }
    const { reflectionId, handedInAt } = row;
    if ((await settle.run({ reflectionId, handedInAt, verdict, remark: written })) === null) return;
    tell('ok', verdict === 'read' ? says.doneRead(name) : says.doneReturned(name));
    onSettled();
  };

  return (
    <form
      className="reflection-decision"
      onSubmit={(event) => {
        event.preventDefault();
        void decide('read');
      }}
    >
      <div className="field">
        <label htmlFor={remarkId}>{says.remark}</label>
        <Input.TextArea
          id={remarkId}
          value={remark}
          maxLength={500}
          rows={2}
          status={isMissing ? 'error' : ''}
          aria-invalid={isMissing ? true : undefined}
          aria-describedby={`${remarkId}-said`}
          onChange={(event) => write(event.target.value)}
        />
        <small id={`${remarkId}-said`} data-tone={isMissing ? 'err' : undefined}>
          {isMissing ? says.remarkMissing : says.remarkHint}
        </small>
      </div>
      <Choices
        label={says.usualRemarks}
        value={remark}
        options={says.remarks.map((each) => ({ value: each, label: each }))}
        onChoose={write}
      />
      <Trouble problem={settle.problem} />
      <div className="reflection-acts">
        <Button danger className="big" disabled={settle.isBusy} onClick={() => void decide('returned')}>
          {says.giveBack}
        </Button>
        <Button type="primary" className="big" htmlType="submit" autoFocus loading={settle.isBusy}>
          {row.state === 'read' ? says.saveRead : says.markRead}
        </Button>
      </div>
    </form>
  );
}

function ReflectionText({ row }: { row: ReflectionRow }) {
  const { words, times } = useDuty();
  const says = words.reflections;
  const state = says.states[row.state];
  return (
    <article className="reflection">
      <header>
        <h3>{row.sessionTitle}</h3>
        <p className="num">
          {row.studentNumber} {row.className} · {says.drawer.handedIn(times.full(row.handedInAt))}
        </p>
        <span className="tag" data-tone={tones[row.state]}>
          {row.settledBy === null ? state : says.drawer.settled(state, row.settledBy)}
        </span>
      </header>
      {row.text === null ? (
        <div className="reflection-paper">
          <b className="num">{says.drawer.onPaper(row.sheetNumber ?? words.common.none)}</b>
          <p>{says.drawer.onPaperLead}</p>
        </div>
      ) : (
        <Scroller className="reflection-text" label={says.drawer.text}>
          <p>{row.text}</p>
          <small className="num">{says.drawer.characters(Array.from(row.text).length)}</small>
        </Scroller>
      )}
    </article>
  );
}
