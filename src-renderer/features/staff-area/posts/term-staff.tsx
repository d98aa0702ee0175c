import type { Post, TermId } from '../../../../src-main/contract/values.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import type { HolderRow } from './rows.ts';

interface Served extends HolderRow {
  readonly post: Post;
}

/** Everybody who served in it, post by post. */
export function TermStaff({ termId }: { readonly termId: TermId }) {
  const { words } = useDuty();
  const says = words.posts.archive;
  const held = useAnswer('posts.holders', { termId });
  const columns = useServedColumns();
  const rows = held.value?.posts.flatMap(({ post, holders, ended }) =>
    [...holders, ...ended].map((one): Served => ({ ...one, post })),
  );
  return (
    <section>
      <h3>{says.staff}</h3>
      <Trouble problem={held.problem} onRetry={held.reload} />
      <div className="posts-table">
        <DataTable
          label={says.staff}
          rows={rows ?? null}
          rowKey={({ appointmentId }) => appointmentId}
          empty={says.staffEmpty}
          columns={columns}
        />
      </div>
    </section>
  );
}

function useServedColumns(): readonly Column<Served>[] {
  const { words } = useDuty();
  const titles = words.posts.columns;
  return [
    { key: 'post', title: titles.post, show: ({ post }) => words.roles[post] },
    { key: 'name', title: titles.name, show: ({ name }) => <b>{name}</b> },
    { key: 'class', title: titles.className, isMinor: true, show: ({ className }) => className },
    { key: 'since', title: titles.since, isNumber: true, show: ({ since }) => since },
    { key: 'until', title: titles.until, isNumber: true, show: ({ until }) => until ?? words.common.none },
    {
      key: 'reason',
      title: titles.reason,
      minWidth: '9em',
      show: ({ until, endReason }) => (
        <span className="posts-long">{until !== null && endReason === '' ? words.posts.termEnd : endReason}</span>
      ),
    },
  ];
}
