import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { CampaignPerson } from '../../../../src-main/contract/quiz-campaigns.ts';
import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';

export function usePersonColumns(onPrint: (person: CampaignPerson) => void): readonly Column<CampaignPerson>[] {
  const { words, times } = useDuty();
  const says = words.campaigns.people;
  const titles = says.columns;
  const none = words.common.none;
  return [
    { key: 'building', title: titles.building, show: ({ building }) => building || none },
    { key: 'room', title: titles.dormRoom, show: ({ dormRoom }) => <span className="num">{dormRoom || none}</span> },
    { key: 'name', title: titles.name, minWidth: '6em', show: ({ name }) => <b className="campaign-long">{name}</b> },
    {
      key: 'number',
      title: titles.studentNumber,
      show: ({ studentNumber }) => <span className="num">{studentNumber}</span>,
    },
    {
      key: 'class',
      title: titles.className,
      isMinor: true,
      show: ({ className }) => <span className="campaign-long">{className || none}</span>,
    },
    { key: 'attempts', title: titles.attempts, isNumber: true, show: ({ attempts }) => attempts || none },
    { key: 'best', title: titles.best, isNumber: true, show: ({ best }) => best ?? none },
    { key: 'state', title: titles.state, show: (person) => <Result person={person} /> },
    {
      key: 'ended',
      title: titles.endedAt,
      isNumber: true,
      isMinor: true,
      show: ({ endedAt }) => (endedAt === null ? none : times.full(endedAt)),
    },
    {
      key: 'certificate',
      title: titles.certificate,
      isActs: true,
      show: (person) =>
        person.certificate === null ? (
          none
        ) : (
          <Button
            icon={<PrinterOutlined aria-hidden />}
            aria-label={says.print(person.certificate, person.name)}
            onClick={() => onPrint(person)}
          >
            {person.certificate}
          </Button>
        ),
    },
  ];
}

function Result({ person: { best, isPassed } }: { person: CampaignPerson }) {
  const says = useDuty().words.campaigns.people.states;
  const state = best === null ? 'not-taken' : isPassed ? 'passed' : 'not-passed';
  const tones = { 'not-taken': undefined, passed: 'ok', 'not-passed': 'warn' } as const;
  return (
    <span className="tag" data-tone={tones[state]}>
      {says[state]}
    </span>
  );
}
