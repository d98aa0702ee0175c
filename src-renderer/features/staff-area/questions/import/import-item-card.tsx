import { ExclamationCircleOutlined, InfoCircleOutlined } from '@ant-design/icons';
import type { Article } from '../../../../../src-main/contract/quiz-bank.ts';
import type { ImportItem } from '../../../../../src-main/contract/quiz-exchange.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { ContentView } from '../content-view.tsx';

interface ImportItemCardProps {
  readonly item: ImportItem;
  /** `line` counts rows of a table. */
  readonly isRow: boolean;
  readonly articles: readonly Article[];
}

/** One question of a file: where it stands there, what is wrong or was changed, and how it was read. */
export function ImportItemCard({ item, isRow, articles }: ImportItemCardProps) {
  const { words } = useDuty();
  const { faults, notes, importing: says } = words.questionBank;
  const { verdict, duplicateOf } = item;
  return (
    <article className="question-item">
      <header className="num">
        <b>{says.item(item.item)}</b>
        <span>{[item.part, says.place(item.line, isRow)].filter((part) => part !== null).join(' · ')}</span>
      </header>
      <div>
        <ul className="issues">
          {item.faults.map(({ code, facts }) => (
            <li key={`${code} ${JSON.stringify(facts)}`} data-tone="err">
              <ExclamationCircleOutlined aria-hidden />
              {faults[code](facts)}
            </li>
          ))}
          {verdict === 'duplicate' ? (
            <li data-tone="warn">
              <InfoCircleOutlined aria-hidden />
              {duplicateOf === null ? says.duplicateInFile : says.duplicateOf(duplicateOf)}
            </li>
          ) : null}
          {/* Nobody minds how the rest of a question was read that is not taken. */}
          {(verdict === 'rejected' ? [] : item.notes).map(({ code, facts }) => (
            <li key={`${code} ${JSON.stringify(facts)}`} data-tone="note">
              <InfoCircleOutlined aria-hidden />
              {notes[code](facts)}
            </li>
          ))}
        </ul>
        {item.content === null ? (
          <p className="question-content-stem" lang="zh-CN">
            {item.glimpse === '' ? says.unread : item.glimpse}
          </p>
        ) : (
          <ContentView content={item.content} articles={articles} />
        )}
      </div>
    </article>
  );
}
