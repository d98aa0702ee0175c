import { Select } from 'antd';
import type { Article } from '../../../../src-main/contract/quiz-bank.ts';
import { useDuty } from '../parts/staff-duty.ts';

const none = '';

interface ArticleFieldProps {
  readonly articles: readonly Article[];
  readonly value: string | null;
  readonly error: string | null;
  readonly onChange: (article: string | null) => void;
}

/** 法规条文: chosen from the table, with what it says below. */
export function ArticleField({ articles, value, error, onChange }: ArticleFieldProps) {
  const { words } = useDuty();
  const says = words.questionBank.editor;
  const chosen = articles.find(({ id }) => id === value);
  // The gist is searched too.
  const nameOf = ({ law, article, gist }: Article) => `${law} ${article} · ${gist}`;
  return (
    <div className="field question-article">
      <span className="label">{says.article}</span>
      <Select<string>
        aria-label={says.article}
        value={value ?? none}
        status={error === null ? '' : 'error'}
        listHeight={420}
        placeholder={says.articleSearch}
        showSearch={{ optionFilterProp: 'label' }}
        options={[
          { value: none, label: says.articleNone },
          ...articles.map((each) => ({ value: each.id, label: nameOf(each) })),
        ]}
        onChange={(id) => onChange(id === none ? null : id)}
      />
      {error === null ? null : <small data-tone="err">{error}</small>}
      {chosen === undefined ? null : (
        <blockquote lang="zh-CN">
          {chosen.gist}
          <cite>{chosen.edition}</cite>
        </blockquote>
      )}
    </div>
  );
}
