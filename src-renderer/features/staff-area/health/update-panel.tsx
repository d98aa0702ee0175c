import './update-panel.css';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useWork } from '../parts/use-work.ts';
import { FoundUpdate } from './found-update.tsx';
import { WaitingUpdate } from './waiting-update.tsx';

const everyMs = 10_000;

/** A newer version on a stick or where backups lie, and the one that waits to be installed. Nothing where there is none. */
export function UpdatePanel() {
  const { words, may, tell } = useDuty();
  const says = words.updates;
  const { value, problem, reload } = useAnswer('updates.found', {}, everyMs);
  const take = useWork('updates.take');
  const onTake = async (updateId: string) => {
    const done = await take.run({ updateId });
    reload();
    if (done === null) return;
    const isBackedUp = done.notBackedUp === null;
    const said = isBackedUp ? says.backedUp : says.notBackedUp;
    tell(isBackedUp ? 'ok' : 'warn', `${says.taken(done.waiting.version)}。${said}`);
  };
  if (problem !== null) return <Trouble problem={problem} onRetry={reload} />;
  const { version = '', signer = '', waiting = null, found = [] } = value ?? {};
  // What lies here already needs no second line.
  const others = found.filter(({ refusal }) => refusal !== 'taken-already');
  if (waiting === null && others.length === 0) return null;
  return (
    <section className="panel-staff updates" aria-labelledby="updates-title">
      <header>
        <h3 id="updates-title">{says.title}</h3>
        <p className="num">{says.lead(version)}</p>
      </header>
      {waiting === null ? null : <WaitingUpdate waiting={waiting} signer={signer} />}
      {others.length === 0 ? null : (
        <ul className="updates-found">
          {others.map((update) => (
            <FoundUpdate
              key={update.updateId}
              update={update}
              signer={signer}
              isBusy={take.isBusy}
              onTake={may('updates.take') ? () => void onTake(update.updateId) : null}
            />
          ))}
        </ul>
      )}
      <p className="updates-taking" role="status">
        {take.isBusy ? says.taking : ''}
      </p>
      <Trouble problem={take.problem} />
    </section>
  );
}
