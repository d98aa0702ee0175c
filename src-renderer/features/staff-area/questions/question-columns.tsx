import { CheckOutlined } from '@ant-design/icons';
import { Link } from 'wouter';
import type { QuestionRow } from '../../../../src-main/contract/quiz-bank.ts';
import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';

/** @param addressOf Where a question opens. */
export function useQuestionColumns(addressOf: (row: QuestionRow) => string): readonly Column<QuestionRow>[] {
  const { words } = useDuty();
  const says = words.questionBank;
  const titles = says.list.columns;
  return [
    {
      key: 'stem',
      title: titles.stem,
      show: (row) => (
        <Link
          href={addressOf(row)}
          className="link-cell question-stem"
          aria-label={says.list.open(row.stem)}
          // The row opens it too.
          onClick={(event) => event.stopPropagation()}
        >
          <span lang="zh-CN">{row.stem}</span>
        </Link>
      ),
    },
    { key: 'topic', title: titles.topic, show: (row) => says.topics[row.topic] },
    { key: 'type', title: titles.type, show: (row) => says.types[row.type] },
    { key: 'difficulty', title: titles.difficulty, isMinor: true, show: (row) => says.difficulties[row.difficulty] },
    {
      key: 'right',
      title: titles.right,
      isNumber: true,
      show: (row) =>
        row.shown === 0 ? (
          <span className="question-quiet">{says.list.notShown}</span>
        ) : (
          <span className="question-right">
            <b>{says.list.percent(row.right, row.shown)}</b>
            <small>{says.list.shown(row.shown)}</small>
          </span>
        ),
    },
    {
      key: 'review',
      title: titles.review,
      show: (row) =>
        row.reviewedAt === null ? (
          <span className="tag" data-tone="warn">
            {says.list.unreviewed}
          </span>
        ) : (
          <span className="question-reviewed">
            <CheckOutlined aria-hidden /> {says.list.reviewed}
          </span>
        ),
    },
    {
      key: 'version',
      title: titles.version,
      isNumber: true,
      isMinor: true,
      show: (row) => (row.isShipped && row.version === 1 ? says.list.shipped : says.list.version(row.version)),
    },
  ];
}
