import './members.css';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { MemberRow } from '../../../../src-main/contract/members.ts';
import type { PoliticalStatus } from '../../../../src-main/contract/values.ts';
import { DataTable } from '../parts/data-table.tsx';
import { TextField } from '../parts/field.tsx';
import { Page } from '../parts/page.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useLaterCall } from '../parts/use-later.ts';
import { CardRequests } from './card-requests.tsx';
import { isDamaged } from './damaged-row.ts';
import { useMemberColumns } from './member-columns.tsx';
import { MemberDrawer } from './member-drawer.tsx';

/** 花名册 */
export function Members() {
  const { words } = useDuty();
  const [search, setSearch] = useSearchParams();
  const text = search.get('text') ?? '';
  const status = (search.get('status') ?? '') as PoliticalStatus | '';
  const offset = Number(search.get('offset') ?? 0);
  const [typed, setTyped] = useState(text);
  const [open, setOpen] = useState<MemberRow | 'new' | null>(null);
  const list = useAnswer('members.search', {
    text,
    ...(status === '' ? {} : { politicalStatus: status }),
    offset,
    limit: pageSize,
  });
  const columns = useMemberColumns(setOpen);

  const change = (next: { text?: string; status?: string; offset?: number }) => {
    const whole = { text, status, offset: 0, ...next };
    setSearch(
      {
        ...(whole.text === '' ? {} : { text: whole.text }),
        ...(whole.status === '' ? {} : { status: whole.status }),
        ...(whole.offset === 0 ? {} : { offset: String(whole.offset) }),
      },
      { replace: true },
    );
  };
  const later = useLaterCall(change, 250);
  // After an edit the drawer shows what the roster now has.
  const shown =
    open === null || open === 'new'
      ? open
      : (list.value?.members.find((each) => each.memberId === open.memberId) ?? open);
  const isFiltered = text !== '' || status !== '';

  return (
    <Page
      title={words.members.title}
      lead={words.members.lead}
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('new')}>
          {words.members.add}
        </Button>
      }
    >
      <CardRequests onSettled={list.reload} />
      <div className="filters">
        <TextField
          label={words.members.searchField}
          placeholder={words.common.searchHint}
          value={typed}
          width="20em"
          maxLength={64}
          isSearch
          onChange={(next) => {
            setTyped(next);
            later({ text: next.trim() });
          }}
        />
        <div className="field member-status">
          <span className="label">{words.members.politicalStatus}</span>
          <Select<PoliticalStatus | ''>
            aria-label={words.members.politicalStatus}
            value={status}
            options={[
              { value: '', label: words.common.all },
              ...(Object.keys(words.politicalStatusNames) as PoliticalStatus[]).map((value) => ({
                value,
                label: words.politicalStatusNames[value],
              })),
            ]}
            onChange={(next) => change({ status: next })}
          />
        </div>
      </div>
      <Trouble problem={list.problem} onRetry={list.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={words.members.title}
          columns={columns}
          rows={list.value?.members ?? null}
          rowKey={(member) => member.memberId}
          onOpen={setOpen}
          below={(member) => (isDamaged(member) ? words.members.damaged : null)}
          empty={
            isFiltered ? (
              words.members.noMatch
            ) : (
              <>
                <p>{words.members.empty}</p>
                <Link href="/roster" className="ant-btn-like">
                  {words.members.toImport}
                </Link>
              </>
            )
          }
        />
        <Pager offset={offset} total={list.value?.total ?? 0} onGo={(next) => change({ offset: next })} />
      </section>
      {shown === null ? null : (
        <MemberDrawer
          key={shown === 'new' ? 'new' : shown.memberId}
          member={shown === 'new' ? null : shown}
          onClose={() => setOpen(null)}
          onChanged={list.reload}
        />
      )}
    </Page>
  );
}
