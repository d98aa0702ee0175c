import { Link } from 'wouter';
import type { NoticeDetail } from '../../../../src-main/contract/notices.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';

type Person = NoticeDetail['named'][number];

/** Exactly what the screen and the paper say of each. */
export function PeopleTable({ notice: { kind, named } }: { readonly notice: NoticeDetail }) {
  const { words } = useDuty();
  const label = words.notices.one.people;
  return (
    <section className="notice-named" aria-label={label}>
      <DataTable label={label} columns={useNamedColumns(kind)} rows={named} rowKey={(one) => one.memberId} empty="" />
    </section>
  );
}

function useNamedColumns(kind: NoticeDetail['kind']): readonly Column<Person>[] {
  const { words, may } = useDuty();
  const says = words.notices.one;
  const titles = says.columns;
  return [
    {
      key: 'name',
      title: titles.name,
      show: (one) =>
        may('development.board') ? (
          <Link href={`/development/${one.memberId}`} className="link-cell">
            {one.name}
          </Link>
        ) : (
          one.name
        ),
    },
    { key: 'sex', title: titles.sex, show: (one) => one.sex },
    { key: 'born', title: titles.birthMonth, show: (one) => <span className="num">{one.birthMonth}</span> },
    { key: 'class', title: titles.className, show: (one) => one.className },
    { key: 'applied', title: titles.appliedOn, show: (one) => <span className="num">{one.appliedOn}</span> },
    ...(kind === 'activist'
      ? []
      : [
          {
            key: 'activist',
            title: titles.activistOn,
            show: (one: Person) => <span className="num">{one.activistOn}</span>,
          },
        ]),
  ];
}
