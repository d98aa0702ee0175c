/** What somebody is told of the own way: days and what to bring, nothing of rank, delay or judgement. */
import type { Ledger } from '../../contract/development.ts';
import type { Due } from '../../contract/development-rules.ts';
import type { OwnProgress } from '../../contract/own-progress.ts';

/** Steps a person takes: 递交入党申请书, 填写入党志愿书, 提出转正申请. */
const ownSteps: ReadonlySet<number | null> = new Set([1, 14, 22]);
/** What needs the person too. */
const ownKinds: ReadonlySet<Due['kind']> = new Set(['first-talk', 'talk', 'report', 'assessment']);

const isOwn = ({ kind, step }: Due): boolean => ownKinds.has(kind) || (kind === 'step' && ownSteps.has(step));

type Told = Pick<OwnProgress, 'stage' | 'bookNumber' | 'steps' | 'missing' | 'mentors'>;

export function ownViewOf({ stage, file, steps, dues, papers, mentors }: Ledger): Told {
  /** Papers of later steps are asked for when the step comes; those of a periodic one stand among the dues. */
  const asked = new Set(
    steps
      .filter(({ state, isPeriodic }) => !isPeriodic && state !== 'waiting' && state !== 'ended')
      .map(({ step }) => step),
  );
  /** What must stay off this machine is not named on a shared screen either. */
  const isMissing = ({ issuer, isRequired, staysOff, presentOn, step }: Ledger['papers'][number]): boolean =>
    issuer === 'applicant' && isRequired && !staysOff && presentOn === null && asked.has(step);
  return {
    stage,
    bookNumber: file?.bookNumber ?? null,
    steps: steps.map((view) => ({
      step: view.step,
      stage: view.stage,
      name: view.name,
      state: view.state,
      doneOn: view.records.filter(({ voidedAt }) => voidedAt === null).at(-1)?.happenedOn ?? null,
      earliestOn: view.state === 'waiting' || view.state === 'open' ? view.earliestOn : null,
    })),
    missing: {
      dues: dues.filter(isOwn).map(({ kind, step, from, dueBy }) => ({ kind, step, from, dueBy })),
      papers: file === null ? [] : papers.filter(isMissing).map(({ name }) => name),
    },
    mentors: mentors.filter(({ to }) => to === null).map(({ who }) => who.name),
  };
}
