import './roster.css';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Steps } from '../parts/steps.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useFile } from '../parts/use-file.ts';
import { ChooseStep } from './choose-step.tsx';
import { CommitStep } from './commit-step.tsx';
import { ImportHistory } from './import-history.tsx';
import { type ImportStep, useImportFlow } from './import-flow.ts';
import { PreviewStep } from './preview-step.tsx';
import { ResultStep } from './result-step.tsx';
import { SheetsStep } from './sheets-step.tsx';

/** Which of the five named steps a state belongs to. */
const places: Record<ImportStep, number> = {
  choose: 0,
  uploading: 0,
  opening: 0,
  sheets: 1,
  judging: 2,
  preview: 2,
  committing: 3,
  result: 4,
};

/** 名册导入 */
export function ImportPage() {
  const { words } = useDuty();
  const step = useImportFlow((flow) => flow.step);
  const problem = useImportFlow((flow) => flow.problem);
  const template = useFile('roster.template');
  const body: Record<number, ReactNode> = {
    0: <ChooseStep />,
    1: <SheetsStep />,
    2: <PreviewStep />,
    3: <CommitStep />,
    4: <ResultStep />,
  };
  return (
    <Page
      title={words.roster.title}
      lead={step === 'choose' ? words.roster.lead : null}
      actions={
        <Button loading={template.isBusy} onClick={() => void template.fetch({})}>
          {words.roster.template}
        </Button>
      }
    >
      <Steps names={words.roster.steps} at={places[step]} />
      <Trouble problem={problem ?? template.problem} />
      {body[places[step]]}
      {step === 'choose' || step === 'result' ? <ImportHistory /> : null}
    </Page>
  );
}
