import '../../roster/roster.css';
import './import.css';
import { Button } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { useSearchParams } from 'wouter';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useFile } from '../../parts/use-file.ts';
import { BackLink } from '../back-link.tsx';
import { ChooseStep } from './choose-step.tsx';
import { forget } from './import-acts.ts';
import { type ImportStep, useBankImport } from './import-flow.ts';
import { PreviewStep } from './preview-step.tsx';
import { ResultStep } from './result-step.tsx';

/** Which of the three named steps a state belongs to. */
const places: Record<ImportStep, number> = {
  choose: 0,
  uploading: 0,
  opening: 0,
  preview: 1,
  committing: 1,
  result: 2,
};

/** 导入题目 */
export function QuestionImport() {
  const { words, call } = useDuty();
  const says = words.questionBank.importing;
  const [search] = useSearchParams();
  const step = useBankImport((flow) => flow.step);
  const problem = useBankImport((flow) => flow.problem);
  const template = useFile('quiz.importTemplate');
  const leave = useEffectEvent(() => forget(call));
  useEffect(() => () => leave(), []);

  const list = search.get('list') ?? '';
  return (
    <div className="page">
      <BackLink href={`/questions${list === '' ? '' : `?${list}`}`} />
      <header className="page-head">
        <div>
          <h2>{says.title}</h2>
          {step === 'choose' ? <p>{says.lead}</p> : null}
        </div>
        <Button loading={template.isBusy} onClick={() => void template.fetch({})}>
          {says.template}
        </Button>
      </header>
      <ol className="steps">
        {says.steps.map((name, index) => (
          <li
            key={name}
            aria-current={index === places[step] ? 'step' : undefined}
            data-done={index < places[step] ? '' : undefined}
          >
            <b className="num" aria-hidden="true">
              {index + 1}
            </b>
            {name}
          </li>
        ))}
      </ol>
      <Trouble problem={problem ?? template.problem} />
      {step === 'preview' || step === 'committing' ? (
        <PreviewStep />
      ) : step === 'result' ? (
        <ResultStep />
      ) : (
        <ChooseStep />
      )}
    </div>
  );
}
