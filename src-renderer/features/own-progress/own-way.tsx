import { useEffect } from 'react';
import type { OwnProgress } from '../../../src-main/contract/own-progress.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { useSaid } from '../../ui/said.store.ts';
import { useWords } from '../../words/use-words.ts';
import { useOwnProgress } from './own-progress.store.ts';
import { OwnFigures } from './own-figures.tsx';
import { OwnPrints } from './own-prints.tsx';

interface OwnWayProps {
  readonly progress: OwnProgress;
  readonly onHome: () => void;
}

const stages = [1, 2, 3, 4, 5] as const;

/** Five stages side by side; below them what is still to be done, what was recorded, and paper. */
export function OwnWay({ progress, onHome }: OwnWayProps) {
  const words = useWords();
  const says = words.ownProgress;
  const say = useSaid((state) => state.say);
  const { isBusy, chosen, print } = useOwnProgress();
  const { stage: reached, steps } = progress;
  useEffect(() => {
    say(says.title);
    return () => say('');
  }, [say, says]);
  return (
    <>
      <Scroller className="own-way" label={says.title}>
        <ol className="own-stages" aria-label={says.stagesLabel}>
          {stages.map((stage) => (
            <li key={stage} className="panel" aria-current={stage === reached ? 'step' : undefined}>
              <h3>{says.stages[stage - 1]}</h3>
              <ol>
                {steps
                  .filter((one) => one.stage === stage)
                  .map((one) => (
                    <Step key={one.step} step={one} />
                  ))}
              </ol>
            </li>
          ))}
        </ol>
        <div className="own-below">
          <Missing progress={progress} />
          <OwnFigures progress={progress} />
          <OwnPrints progress={progress} />
        </div>
      </Scroller>
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={isBusy || chosen.length === 0 || progress.pagesLeft === 0}
          onClick={() => void print()}
        >
          <Icon name="printer" size={34} />
          {says.print}
        </button>
      </ActBar>
    </>
  );
}

function Step({ step: { step, name, state, doneOn, earliestOn } }: { readonly step: OwnProgress['steps'][number] }) {
  const { ownProgress: says } = useWords();
  // That a committee may decide now is no promise to anybody.
  const shown = state === 'open' && !(step in says.ownSteps) ? 'waiting' : state;
  const when =
    shown === 'done' && doneOn !== null
      ? doneOn
      : shown === 'current'
        ? says.going
        : shown === 'open'
          ? says.open
          : shown === 'waiting' && earliestOn !== null
            ? says.from(earliestOn)
            : null;
  return (
    <li data-state={shown}>
      {shown === 'done' ? <Icon name="done" size={28} weight={2.6} /> : <i aria-hidden="true" />}
      <span>
        {says.stepName(step, name)} <span className="only-heard">{says.states[shown]}</span>
        {when === null ? null : <small className="num">{when}</small>}
      </span>
    </li>
  );
}

function Missing({ progress: { missing } }: { readonly progress: OwnProgress }) {
  const { ownProgress: says } = useWords();
  const known: Readonly<Record<string, string>> = says.dues;
  const lines = missing.dues.flatMap(({ kind, step, dueBy }) => {
    const what = kind === 'step' ? says.ownSteps[step ?? 0] : known[kind];
    return what === undefined ? [] : [{ key: `${kind} ${step ?? ''} ${dueBy ?? ''}`, what, dueBy }];
  });
  return (
    <section className="panel own-missing">
      <h3>{says.missing}</h3>
      {lines.length + missing.papers.length === 0 ? <p>{says.nothingMissing}</p> : null}
      <ul>
        {lines.map(({ key, what, dueBy }) => (
          <li key={key}>
            <b>{what}</b>
            {dueBy === null ? null : <span className="num">{says.by(dueBy)}</span>}
          </li>
        ))}
      </ul>
      {missing.papers.length === 0 ? null : (
        <p>
          <b>{says.papers}</b> {missing.papers.join('、')}
        </p>
      )}
    </section>
  );
}
