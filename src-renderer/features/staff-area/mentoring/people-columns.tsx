import type { MentoredPerson } from '../../../../src-main/contract/mentoring.ts';
import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { DueTags } from './due-tags.tsx';

export function usePeopleColumns(
  quarter: string,
  onOpen: (person: MentoredPerson) => void,
): readonly Column<MentoredPerson>[] {
  const { words } = useDuty();
  const says = words.mentoring;
  const titles = says.columns;
  return [
    {
      key: 'name',
      title: titles.name,
      show: (person) => (
        <button
          type="button"
          className="link-cell"
          aria-label={says.open(person.name)}
          onClick={(event) => {
            // The row opens it too.
            event.stopPropagation();
            onOpen(person);
          }}
        >
          {person.name}
        </button>
      ),
    },
    {
      key: 'number',
      title: titles.studentNumber,
      show: ({ studentNumber }) => <span className="num">{studentNumber}</span>,
    },
    { key: 'class', title: titles.className, isMinor: true, show: (person) => person.className || words.common.none },
    { key: 'stage', title: titles.stage, isMinor: true, show: (person) => says.stages[person.stage] },
    {
      key: 'mentors',
      title: titles.mentors,
      show: ({ mentors }) => (mentors.length === 0 ? says.noMentor : mentors.join('、')),
    },
    {
      key: 'talk',
      title: titles.lastTalk,
      show: ({ lastTalkOn }) => <span className="num">{lastTalkOn ?? says.never}</span>,
    },
    {
      key: 'report',
      title: titles.report(quarter),
      show: ({ hasReport }) => (
        <span className="tag" data-tone={hasReport ? 'ok' : undefined}>
          {hasReport ? says.handedIn : says.notHandedIn}
        </span>
      ),
    },
    {
      key: 'assessed',
      title: titles.assessedTo,
      isMinor: true,
      show: ({ lastAssessmentTo }) => <span className="num">{lastAssessmentTo ?? says.never}</span>,
    },
    { key: 'dues', title: titles.dues, show: ({ dues }) => <DueTags dues={dues} /> },
  ];
}
