import { Button } from 'antd';
import { useState } from 'react';
import type { Live } from '../../../../src-main/contract/quiz-live.ts';
import { Confirm } from '../parts/confirm.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

interface UnderWayProps {
  readonly live: Live;
  readonly onEnded: () => void;
}

/** The round on the big screen, and its end. */
export function UnderWay({ live, onEnded }: UnderWayProps) {
  const { words, tell, showLive } = useDuty();
  const says = words.live;
  const end = useDeed('quiz.endLive');
  const [isEnding, setEnding] = useState(false);
  const people = live.groups.reduce((sum, group) => sum + group.people, 0);
  const finish = async () => {
    const done = await end.run({ liveId: live.liveId });
    setEnding(false);
    if (done !== null) tell('ok', says.ended);
    onEnded();
  };
  return (
    <section className="panel-staff live-now" aria-labelledby="live-now">
      <header>
        <h3 id="live-now">{live.title}</h3>
        <p className="num">
          {says.states[live.state]} · {says.position(live.position, live.questions)}
        </p>
      </header>
      <ul>
        {live.groups.map(({ name, score, people: count }) => (
          <li key={name} className="num">
            <b>{name}</b>
            <span>{says.people(count)}</span>
            <em>{says.points(score)}</em>
          </li>
        ))}
      </ul>
      <Trouble problem={end.problem} />
      <footer>
        <Button danger onClick={() => setEnding(true)}>
          {says.end}
        </Button>
        <Button type="primary" className="big" onClick={showLive}>
          {says.toScreen}
        </Button>
      </footer>
      {isEnding ? (
        <Confirm
          title={says.endTitle}
          lead={live.title}
          consequencesTitle={says.endConsequences}
          consequences={says.endLines(live.position, live.questions, people)}
          confirm={says.end}
          isBusy={end.isBusy}
          onConfirm={() => void finish()}
          onClose={() => setEnding(false)}
        />
      ) : null}
    </section>
  );
}
