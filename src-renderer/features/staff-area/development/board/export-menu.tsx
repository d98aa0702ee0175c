import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ExportList } from '../../../../../src-main/contract/development-board.ts';
import type { BranchId } from '../../../../../src-main/contract/values.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useFile } from '../../parts/use-file.ts';

const lists: readonly ExportList[] = ['applicants', 'activists', 'candidates', 'probationers', 'all', 'due', 'notices'];

/** The lists the college asks for, of the branch that is looked at. */
export function ExportMenu({ branchId }: { readonly branchId: BranchId | null }) {
  const { words } = useDuty();
  const says = words.development;
  const file = useFile('development.export');
  return (
    <>
      <Trouble problem={file.problem} />
      <Dropdown
        trigger={['click']}
        menu={{
          items: lists.map((key) => ({ key, label: says.lists[key] })),
          onClick: ({ key }) => {
            const list = lists.find((each) => each === key);
            if (list !== undefined) void file.fetch({ branchId, list });
          },
        }}
      >
        <Button icon={<DownloadOutlined aria-hidden />} loading={file.isBusy}>
          {says.exportExcel}
        </Button>
      </Dropdown>
    </>
  );
}
