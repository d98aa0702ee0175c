import type { Assessment, Award, Report, Talk, Training } from '../../../../src-main/contract/mentoring.ts';
import { AssessmentDrawer } from './assessment-drawer.tsx';
import { AwardDrawer } from './award-drawer.tsx';
import type { PersonLines } from './person-lines.ts';
import { ReportDrawer } from './report-drawer.tsx';
import { TalkDrawer } from './talk-drawer.tsx';
import { TrainingDrawer } from './training-drawer.tsx';

/** Null: a new one; a new report names its quarter. */
export type OpenedLine =
  | { readonly kind: 'talk'; readonly line: Talk | null }
  | { readonly kind: 'report'; readonly line: Report | string }
  | { readonly kind: 'assessment'; readonly line: Assessment | null }
  | { readonly kind: 'training'; readonly line: Training | null }
  | { readonly kind: 'award'; readonly line: Award | null };

export type OpenLine = (opened: OpenedLine) => void;

interface LineEditorProps {
  readonly person: PersonLines;
  readonly opened: OpenedLine;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function LineEditor({ opened, ...props }: LineEditorProps) {
  if (opened.kind === 'talk') return <TalkDrawer {...props} talk={opened.line} />;
  if (opened.kind === 'report') return <ReportDrawer {...props} report={opened.line} />;
  if (opened.kind === 'assessment') return <AssessmentDrawer {...props} assessment={opened.line} />;
  if (opened.kind === 'training') return <TrainingDrawer {...props} training={opened.line} />;
  return <AwardDrawer {...props} award={opened.line} />;
}
