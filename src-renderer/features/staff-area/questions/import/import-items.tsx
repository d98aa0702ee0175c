import { type ReactNode, useState } from 'react';
import type { ImportFormat, ItemVerdict } from '../../../../../src-main/contract/quiz-exchange.ts';
import { Scroller } from '../../../../ui/scroller.tsx';
import { Pager, pageSize } from '../../parts/pager.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { useArticles } from '../use-articles.ts';
import { ImportItemCard } from './import-item-card.tsx';

interface ImportItemsProps {
  readonly importId: string;
  readonly format: ImportFormat;
  readonly verdict: ItemVerdict;
  /** Stands beside the pager. */
  readonly foot: ReactNode;
}

/** The questions of one verdict, each as it was read. */
export function ImportItems({ importId, format, verdict, foot }: ImportItemsProps) {
  const { words } = useDuty();
  const says = words.questionBank.importing;
  const [offset, setOffset] = useState(0);
  const page = useAnswer('quiz.importItems', { importId, verdict, offset, limit: pageSize });
  const articles = useArticles();
  const name = says.verdicts[verdict];
  const items = page.value?.items ?? [];
  return (
    <div id="question-items" role="tabpanel" aria-label={name} className="verdict-rows">
      <Trouble problem={page.problem} onRetry={page.reload} />
      <Scroller className="question-items" label={name}>
        {items.length === 0 ? (
          <p className="table-empty" role="status">
            {page.value === null ? words.common.loading : says.none(name)}
          </p>
        ) : (
          <ul>
            {items.map((item) => (
              <li key={item.item}>
                <ImportItemCard item={item} isRow={format === 'xlsx' || format === 'csv'} articles={articles} />
              </li>
            ))}
          </ul>
        )}
      </Scroller>
      <footer className="import-foot">
        <Pager offset={offset} total={page.value?.total ?? 0} onGo={setOffset} />
        {foot}
      </footer>
    </div>
  );
}
