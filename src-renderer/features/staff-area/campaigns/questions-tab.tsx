import { CheckOutlined, WarningOutlined } from '@ant-design/icons';
import type { CSSProperties } from 'react';
import { Link } from 'wouter';
import type { CampaignReport } from '../../../../src-main/contract/quiz-campaigns.ts';
import { Scroller } from '../../../ui/scroller.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { letterOf } from '../questions/question-draft.ts';
import { shareText } from './campaign-phase.ts';

type Asked = CampaignReport['questions'][number];

/** 题目分析: what was answered, option by option. */
export function QuestionsTab({ report }: { report: CampaignReport }) {
  const { words } = useDuty();
  const says = words.campaigns.questions;
  if (report.questions.length === 0)
    return (
      <p className="panel-staff figures-empty" role="status">
        {says.none}
      </p>
    );
  return (
    <Scroller className="page-scroll campaign-questions" label={words.campaigns.page.tabNames.questions}>
      <p className="staff-hint">{says.lead}</p>
      <ol>
        {report.questions.map((question, place) => (
          <li key={`${question.questionId} ${question.version}`} className="panel-staff">
            <Question question={question} place={place + 1} />
          </li>
        ))}
      </ol>
    </Scroller>
  );
}

function Question({ question, place }: { question: Asked; place: number }) {
  const { words } = useDuty();
  const says = words.campaigns.questions;
  const bank = words.questionBank;
  const { shown, right, unanswered, options } = question;
  return (
    <article aria-labelledby={`asked-${place}`}>
      <header>
        <b className="num">{place}</b>
        <div>
          <h3 id={`asked-${place}`} lang="zh-CN">
            {question.stem}
          </h3>
          <p className="num">
            {says.facts(bank.types[question.type], bank.topics[question.topic], question.version)} ·{' '}
            {says.figures(shown, right, unanswered)}
          </p>
        </div>
        <strong className="num">{says.right(shareText(right, shown))}</strong>
      </header>
      <ul>
        {options.map((option, at) => (
          <Option key={letterOf(at)} letter={letterOf(at)} option={option} question={question} />
        ))}
      </ul>
      <Link href={`/questions/${question.questionId}`} aria-label={says.openBank(place)} className="link-cell">
        {says.open}
      </Link>
    </article>
  );
}

interface OptionProps {
  readonly letter: string;
  readonly option: Asked['options'][number];
  readonly question: Asked;
}

function Option({ letter, option, question }: OptionProps) {
  const { words } = useDuty();
  const says = words.campaigns.questions;
  const { isAnswer, chosen, text } = option;
  const most = Math.max(...question.options.map((one) => one.chosen));
  const isMisleading =
    !isAnswer && chosen === most && !question.options.some((one) => one.isAnswer && one.chosen === most);
  return (
    <li data-right={isAnswer ? '' : undefined}>
      <b>{letter}</b>
      <span lang="zh-CN">
        {text}
        {isAnswer ? (
          <em lang={words.dateLocale}>
            <CheckOutlined aria-hidden /> {says.key}
          </em>
        ) : null}
        {isMisleading ? (
          <em data-tone="warn" lang={words.dateLocale}>
            <WarningOutlined aria-hidden /> {says.misled}
          </em>
        ) : null}
      </span>
      <i aria-hidden style={{ '--share': chosen / Math.max(1, question.shown) } as CSSProperties} />
      <small className="num">{says.chosen(chosen, shareText(chosen, question.shown))}</small>
    </li>
  );
}
