import type { MemberRow } from '../../../../src-main/contract/members.ts';
import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';

export function useMemberColumns(onOpen: (member: MemberRow) => void): readonly Column<MemberRow>[] {
  const { words } = useDuty();
  const { fields } = words;
  const plain = (text: string) => (text === '' ? words.common.none : text);
  return [
    {
      key: 'number',
      title: fields.studentNumber,
      show: (member) => <span className="num">{member.studentNumber}</span>,
    },
    {
      key: 'name',
      title: fields.name,
      minWidth: '8em',
      show: (member) => (
        <button
          type="button"
          className="link-cell"
          onClick={(event) => {
            event.stopPropagation();
            onOpen(member);
          }}
        >
          {member.name}
        </button>
      ),
    },
    { key: 'class', title: fields.className, show: (member) => plain(member.className) },
    { key: 'college', title: fields.college, show: (member) => plain(member.college) },
    { key: 'grade', title: fields.grade, show: (member) => <span className="num">{plain(member.grade)}</span> },
    {
      key: 'dorm',
      title: words.members.columns.dorm,
      show: (member) => (
        <span className="num">{plain([member.building, member.dormRoom].filter((part) => part !== '').join(' '))}</span>
      ),
    },
    {
      key: 'status',
      title: fields.politicalStatus,
      show: (member) =>
        member.politicalStatus === '' ? words.common.none : words.politicalStatusNames[member.politicalStatus],
    },
    {
      key: 'cards',
      title: words.members.columns.cards,
      isNumber: true,
      show: (member) => member.cards.filter((card) => card.revokedAt === null).length,
    },
  ];
}
