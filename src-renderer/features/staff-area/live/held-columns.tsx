import type { Answer } from '../../../../src-main/contract/registry.ts';
import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';

export type Held = Answer<'quiz.lives'>['lives'][number];

export function useHeldColumns(): readonly Column<Held>[] {
  const { words, times } = useDuty();
  const says = words.live;
  return [
    { key: 'when', title: says.when, show: ({ startedAt }) => <span className="num">{times.full(startedAt)}</span> },
    { key: 'name', title: says.name, show: ({ title }) => <span className="live-title">{title}</span> },
    { key: 'asked', title: says.asked, isNumber: true, show: ({ asked }) => says.askedOf(asked) },
    { key: 'scores', title: says.scores, show: ({ groups }) => <Scores groups={groups} /> },
  ];
}

/** Most points first. */
function Scores({ groups }: Pick<Held, 'groups'>) {
  return (
    <span className="live-points num">
      {[...groups]
        .sort((one, other) => other.score - one.score)
        .map(({ name, score }) => (
          <span key={name}>
            {name} <b>{score}</b>
          </span>
        ))}
    </span>
  );
}
