import { Drawer } from 'antd';
import type { Post } from '../../../../src-main/contract/values.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import type { HolderRow } from './rows.ts';

interface EndedDrawerProps {
  readonly post: Post;
  readonly ended: readonly HolderRow[];
  readonly onClose: () => void;
}

export function EndedDrawer({ post, ended, onClose }: EndedDrawerProps) {
  const { words } = useDuty();
  const label = words.posts.card.endedTitle(words.roles[post]);
  const columns = useEndedColumns();
  return (
    <Drawer open size={880} title={label} onClose={onClose} destroyOnHidden>
      <section className="posts-table">
        <DataTable
          label={label}
          rows={ended}
          rowKey={({ appointmentId }) => appointmentId}
          empty={words.posts.card.nobody}
          columns={columns}
        />
      </section>
    </Drawer>
  );
}

function useEndedColumns(): readonly Column<HolderRow>[] {
  const { words } = useDuty();
  const titles = words.posts.columns;
  return [
    { key: 'name', title: titles.name, show: ({ name }) => <b>{name}</b> },
    { key: 'class', title: titles.className, show: ({ className }) => className },
    { key: 'since', title: titles.since, isNumber: true, show: ({ since }) => since },
    { key: 'until', title: titles.until, isNumber: true, show: ({ until }) => until },
    {
      key: 'reason',
      title: titles.reason,
      minWidth: '10em',
      show: ({ endReason }) => <span className="posts-long">{endReason}</span>,
    },
  ];
}
