import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLocation, useSearchParams } from 'wouter';
import type { QuestionRow } from '../../../../src-main/contract/quiz-bank.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Page } from '../parts/page.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useFile } from '../parts/use-file.ts';
import { ExportMenu } from './export-menu.tsx';
import { useQuestionColumns } from './question-columns.tsx';
import { isNarrowed, type QuestionFilter, readFilter, writeFilter } from './question-filter.ts';
import { QuestionFilters } from './question-filters.tsx';

export function QuestionList() {
  const { words } = useDuty();
  const says = words.questionBank;
  const [search, setSearch] = useSearchParams();
  const [, navigate] = useLocation();
  const filter = readFilter(search);
  const held = useAnswer('quiz.questions', { ...filter, limit: pageSize });
  const file = useFile('quiz.exportBank');

  const list = new URLSearchParams(writeFilter(filter)).toString();
  const toPage = (page: string | number) => `/questions/${page}?${new URLSearchParams({ list }).toString()}`;
  const addressOf = (row: QuestionRow) => toPage(row.questionId);
  const columns = useQuestionColumns(addressOf);
  const change = (next: Partial<QuestionFilter>) =>
    setSearch(writeFilter({ ...filter, offset: 0, ...next }), { replace: true });

  return (
    <Page
      title={says.title}
      lead={says.lead}
      actions={
        <>
          <ExportMenu
            topic={filter.topic}
            isBusy={file.isBusy}
            onExport={(format) => void file.fetch({ format, topic: filter.topic })}
          />
          <Button icon={<ImportOutlined aria-hidden />} onClick={() => navigate(toPage('import'))}>
            {says.import}
          </Button>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => navigate(toPage('new'))}>
            {says.add}
          </Button>
        </>
      }
    >
      <QuestionFilters filter={filter} counts={held.value?.counts ?? null} onChange={change} />
      <Trouble problem={held.problem} onRetry={held.reload} />
      <Trouble problem={file.problem} />
      <section className="panel-staff table-panel">
        <DataTable
          label={says.list.label}
          columns={columns}
          rows={held.value?.questions ?? null}
          rowKey={(row) => row.questionId}
          onOpen={(row) => navigate(addressOf(row))}
          empty={isNarrowed(filter) || filter.state !== 'in-use' ? says.list.noMatch : says.list.none}
          tone={(row) => (row.retiredAt === null ? undefined : 'void')}
        />
        <Pager offset={filter.offset} total={held.value?.total ?? 0} onGo={(offset) => change({ offset })} />
      </section>
    </Page>
  );
}
