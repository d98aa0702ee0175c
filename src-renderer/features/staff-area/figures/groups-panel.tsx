import { useState } from 'react';
import type { ReadingFigures } from '../../../../src-main/contract/reading-figures.ts';
import { Choices } from '../parts/choices.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { ChartPanel } from './chart-panel.tsx';
import { hoursText } from './hours.ts';

const mostBars = 8;

/** Hours by class or by grade. */
export function GroupsPanel({ figures }: { figures: ReadingFigures }) {
  const { words } = useDuty();
  const texts = words.figures;
  const [kind, setKind] = useState<'class' | 'grade'>('class');
  const groups =
    kind === 'class'
      ? figures.classes.map(({ className, ...hours }) => ({ name: className || texts.unknown, ...hours }))
      : figures.grades.map(({ grade, ...hours }) => ({ name: grade || texts.unknown, ...hours }));
  const drawn = groups.toSorted((one, other) => other.minutes - one.minutes).slice(0, mostBars);
  return (
    <ChartPanel
      title={texts.groups}
      acts={
        <Choices
          label={texts.groups}
          value={kind}
          options={[
            { value: 'class', label: texts.byClass },
            { value: 'grade', label: texts.byGrade },
          ]}
          onChoose={setKind}
        />
      }
      chart={{
        aria: texts.groupsAria(groups.length, hoursText(figures.minutes)),
        names: drawn.map(({ name }) => name),
        values: drawn.map(({ minutes }) => minutes / 60),
        shown: drawn.map(({ minutes }) => hoursText(minutes)),
        isLying: true,
      }}
      note={drawn.length < groups.length ? texts.mostShown(drawn.length, groups.length) : null}
      columns={[
        { key: 'name', title: kind === 'class' ? texts.className : texts.grade, show: ({ name }) => name },
        { key: 'people', title: texts.people, isNumber: true, show: ({ people }) => people },
        { key: 'attendances', title: texts.attendances, isNumber: true, show: ({ attendances }) => attendances },
        { key: 'hours', title: texts.hours, isNumber: true, show: ({ minutes }) => hoursText(minutes) },
      ]}
      rows={groups}
      rowKey={({ name }) => name}
    />
  );
}
