import { PlusOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { CampaignRow } from '../../../../src-main/contract/quiz-campaigns.ts';
import { CodeField } from '../parts/code-field.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Page } from '../parts/page.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { phaseOf, shareText } from './campaign-phase.ts';
import { CertificateDrawer } from './certificate-drawer.tsx';
import { PhaseTag } from './phase-tag.tsx';

const pollMs = 30_000;
const addressOf = ({ campaignId }: CampaignRow) => `/campaigns/${campaignId}`;

/** Latest first, with who took part. */
export function CampaignList() {
  const { words } = useDuty();
  const says = words.campaigns;
  const [search, setSearch] = useSearchParams();
  const [, navigate] = useLocation();
  const offset = Number(search.get('offset')) || 0;
  const held = useAnswer('quiz.campaigns', { offset, limit: pageSize }, pollMs);
  return (
    <Page
      title={says.title}
      lead={says.lead}
      actions={
        <Button
          type="primary"
          className="big"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => navigate('/campaigns/new')}
        >
          {says.list.add}
        </Button>
      }
    >
      <CodeField
        says={words.campaigns.check}
        icon={<SafetyCertificateOutlined aria-hidden />}
        width="26em"
        renderAnswer={(text, onClose) => <CertificateDrawer text={text} onClose={onClose} />}
      />
      <Trouble problem={held.problem} onRetry={held.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={says.list.label}
          columns={useCampaignColumns()}
          rows={held.value?.campaigns ?? null}
          rowKey={(row) => row.campaignId}
          onOpen={(row) => navigate(addressOf(row))}
          empty={says.list.empty}
          tone={(row) => (row.state === 'withdrawn' ? 'void' : undefined)}
        />
        <Pager
          offset={offset}
          total={held.value?.total ?? 0}
          onGo={(next) => setSearch(next === 0 ? {} : { offset: String(next) }, { replace: true })}
        />
      </section>
    </Page>
  );
}

function useCampaignColumns(): readonly Column<CampaignRow>[] {
  const { words, times } = useDuty();
  const says = words.campaigns.list;
  const none = words.common.none;
  return [
    {
      key: 'title',
      title: says.columns.title,
      minWidth: '12em',
      show: (row) => (
        <Link
          href={addressOf(row)}
          className="link-cell campaign-title"
          aria-label={says.open(row.title)}
          // The row opens it too.
          onClick={(event) => event.stopPropagation()}
        >
          {row.title}
        </Link>
      ),
    },
    {
      key: 'when',
      title: says.columns.when,
      show: ({ opensAt, closesAt }) => (
        <span className="num">{says.span(times.full(opensAt), times.full(closesAt))}</span>
      ),
    },
    {
      key: 'turnout',
      title: says.columns.turnout,
      isNumber: true,
      show: ({ state, took, invited }) =>
        state === 'draft' ? none : says.turnout(took, invited, shareText(took, invited)),
    },
    {
      key: 'passed',
      title: says.columns.passed,
      isNumber: true,
      isMinor: true,
      show: ({ took, passed }) => (took === 0 ? none : says.passed(passed, shareText(passed, took))),
    },
    { key: 'state', title: says.columns.state, show: (row) => <PhaseTag phase={phaseOf(row, times)} /> },
  ];
}
