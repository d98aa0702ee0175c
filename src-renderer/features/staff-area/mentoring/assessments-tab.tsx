import type { Assessment } from '../../../../src-main/contract/mentoring.ts';
import { Scroller } from '../../../ui/scroller.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { dimensions } from './assessment-draft.ts';
import type { OpenLine } from './line-editor.tsx';
import { NothingYet } from './nothing-yet.tsx';
import type { PersonLines } from './person-lines.ts';
import { WrittenNote } from './written-note.tsx';

const tones = { good: 'ok', fair: 'warn', poor: 'err' } as const;

/** In the order of their periods, down to the one that is next. */
export function AssessmentsTab({ person, onOpen }: { person: PersonLines; onOpen: OpenLine }) {
  const { words } = useDuty();
  const says = words.mentoring.assessment;
  const { assessments, nextAssessment } = person;
  const next = nextAssessment === null ? null : says.next(nextAssessment.from, nextAssessment.to);
  if (assessments.length === 0) return <NothingYet sentence={next ?? says.empty} />;
  return (
    <Scroller className="mentoring-scroll" label={words.mentoring.person.tabNames.assessments}>
      <ol className="mentoring-line-of-time">
        {assessments.map((assessment) => (
          <AssessmentCard
            key={assessment.assessmentId}
            assessment={assessment}
            onOpen={() => onOpen({ kind: 'assessment', line: assessment })}
          />
        ))}
        {next === null ? null : <li className="num">{next}</li>}
      </ol>
    </Scroller>
  );
}

function AssessmentCard({ assessment, onOpen }: { assessment: Assessment; onOpen: () => void }) {
  const { words } = useDuty();
  const all = words.mentoring;
  const says = all.assessment;
  const { from, to, opinions, conclusion, decidedOn, mentorOpinion, branchOpinion } = assessment;
  const written = dimensions.filter((dimension) => opinions[dimension] !== '');
  return (
    <li className="panel-staff">
      <header>
        <button type="button" className="link-cell num" aria-label={says.open(from, to)} onClick={onOpen}>
          {says.period(from, to)}
        </button>
        <span className="tag num" data-tone={conclusion === null ? undefined : tones[conclusion]}>
          {conclusion === null ? says.undecided : `${all.conclusions[conclusion]} ${decidedOn ?? ''}`}
        </span>
        <WrittenNote line={assessment} />
      </header>
      <dl>
        {written.map((dimension) => (
          <div key={dimension}>
            <dt>{all.dimensions[dimension]}</dt>
            <dd className="mentoring-text">{opinions[dimension]}</dd>
          </div>
        ))}
        {mentorOpinion === '' ? null : (
          <div>
            <dt>{says.mentorOpinion}</dt>
            <dd className="mentoring-text">{mentorOpinion}</dd>
          </div>
        )}
        {branchOpinion === '' ? null : (
          <div>
            <dt>{says.branchOpinion}</dt>
            <dd className="mentoring-text">{branchOpinion}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}
