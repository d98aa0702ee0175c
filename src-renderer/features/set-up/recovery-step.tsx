import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../words/use-words.ts';
import { useRecovery } from './recovery.store.ts';

interface RecoveryStepProps {
  readonly onRetry: () => void;
  readonly onLeave: () => void;
}

/** Shown this once, before the station is given to visitors. */
export function RecoveryStep({ onRetry, onLeave }: RecoveryStepProps) {
  const words = useWords();
  const says = words.setUp.recovery;
  const { state, code, print, printOut } = useRecovery();
  const told =
    print === 'failed' ? says.notPrinted : print === 'none' || print === 'busy' ? '' : says.printed(print.printer);

  if (state !== 'shown') {
    const isMaking = state === 'making';
    return (
      <main className="set-up-recovery">
        <section className="panel set-up-code" aria-busy={isMaking}>
          <p role={isMaking ? 'status' : 'alert'}>{isMaking ? says.making : says.failed}</p>
        </section>
        {isMaking ? null : (
          <div className="set-up-acts">
            <button type="button" className="btn quiet" onClick={onLeave}>
              {says.later}
            </button>
            <button type="button" className="btn primary" onClick={onRetry}>
              {says.retry}
            </button>
          </div>
        )}
      </main>
    );
  }
  return (
    <main className="set-up-recovery">
      <p className="panel set-up-lead">{says.lead}</p>
      <section className="panel set-up-code" aria-label={says.code}>
        <p className="num">
          {code.split('-').map((group, at) => (
            // Two groups may be the same.
            <span key={`${at}${group}`}>{group}</span>
          ))}
        </p>
      </section>
      <p className="set-up-copy">
        <Icon name="done" weight={2.4} />
        {says.copy}
      </p>
      <p role="status" className={print === 'failed' ? 'set-up-told is-missing' : 'set-up-told'}>
        {told}
      </p>
      <div className="set-up-acts">
        <button type="button" className="btn quiet" aria-busy={print === 'busy'} onClick={() => void printOut()}>
          {print === 'busy' ? says.printing : says.print}
        </button>
        <button type="button" className="btn primary" onClick={onLeave}>
          {says.kept}
        </button>
      </div>
    </main>
  );
}
