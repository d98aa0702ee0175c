import './start.css';
import { ActBar } from '../../ui/act-bar.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../words/use-words.ts';
import { Standing } from './standing.tsx';
import { useQuiz } from './quiz.store.ts';

interface RulesProps {
  readonly now: number;
  readonly onHome: () => void;
}

/** One quiz and its rules, before it begins or goes on. */
export function Rules({ now, onHome }: RulesProps) {
  const words = useWords();
  const { chosen, person, isBusy, beginAttempt, toStart } = useQuiz();
  if (chosen === null) return null;
  const { title, questions, totalMarks, passMark, minutes, attempts, used, best, isUnderWay, certificate } = chosen;
  const { rules } = words.quiz;
  const isSpent = attempts !== null && used >= attempts && !isUnderWay;
  const isOver = chosen.closesAt <= now && !isUnderWay;
  const canBegin = !isSpent && !isOver;
  const facts = [
    [rules.questions, questions, rules.unit.questions],
    [rules.minutes, minutes, rules.unit.minutes],
    [rules.marks, totalMarks, rules.unit.marks],
    [rules.pass, passMark, rules.unit.marks],
  ] as const;
  return (
    <main className="service">
      <div className="quiz-rules">
        <section className="panel rules-about">
          <h2>{title}</h2>
          <p className="rules-who">
            {[person?.name, person?.className].filter((part) => part !== '').join(' · ')}
            <Standing chance={chosen} />
          </p>
          <dl className="rules-facts num">
            {facts.map(([name, value, unit]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <b>{value}</b> {unit}
                </dd>
              </div>
            ))}
          </dl>
          <dl className="rules-own num">
            <div>
              <dt>{rules.attempts}</dt>
              <dd>{attempts === null ? rules.unlimited(used) : rules.left(used, attempts)}</dd>
            </div>
            <div>
              <dt>{rules.best}</dt>
              <dd>{best === null ? rules.noBest : `${best.score} ${rules.unit.marks}`}</dd>
            </div>
            {certificate === null ? null : (
              <div>
                <dt>{rules.certificate}</dt>
                <dd>{certificate}</dd>
              </div>
            )}
          </dl>
        </section>
        <ul className="rules-lines">
          {rules.lines.map((line) => (
            <li key={line}>
              <Icon name="done" size={34} weight={2.2} />
              {line}
            </li>
          ))}
        </ul>
      </div>
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        <button type="button" className="btn quiet" onClick={toStart}>
          {words.pager.stepBack}
        </button>
        <p className="rules-note">{isUnderWay ? rules.goOnNote : isOver ? rules.over : isSpent ? rules.spent : ''}</p>
        <button
          type="button"
          className="btn primary"
          disabled={isBusy}
          aria-busy={isBusy}
          onClick={() => (canBegin ? void beginAttempt() : toStart())}
        >
          {isUnderWay ? rules.goOn : canBegin ? rules.begin : rules.practise}
        </button>
      </ActBar>
    </main>
  );
}
