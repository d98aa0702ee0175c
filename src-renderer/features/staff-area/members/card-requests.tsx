import { Button } from 'antd';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';

/** Unknown cards whose holders typed their number; absent when there is none. */
export function CardRequests({ onSettled }: { onSettled: () => void }) {
  const { words, times, tell } = useDuty();
  const held = useAnswer('members.cardRequests', {}, 15_000);
  const settle = useDeed('members.settleCardRequest');
  const requests = held.value?.requests ?? [];
  if (requests.length === 0) return <Trouble problem={held.problem ?? settle.problem} onRetry={held.reload} />;

  const act = async (requestId: number, name: string, bind: boolean) => {
    if ((await settle.run({ requestId, bind })) !== null)
      tell('ok', bind ? words.members.requestBound(name) : words.members.requestDismissed);
    held.reload();
    onSettled();
  };
  return (
    <section className="card-requests" aria-label={words.members.requests}>
      <header>
        <h3>{words.members.requests}</h3>
        <p>{words.members.requestsLead}</p>
      </header>
      <Trouble problem={settle.problem} />
      <ul>
        {requests.map((request) => (
          <li key={request.requestId}>
            <b className="num">{words.members.requestLine(request.name, request.studentNumber)}</b>
            <span className="num">{words.members.requestCard(request.uid, times.full(request.requestedAt))}</span>
            <Button disabled={settle.isBusy} onClick={() => void act(request.requestId, request.name, false)}>
              {words.members.requestDismiss}
            </Button>
            <Button
              type="primary"
              disabled={settle.isBusy}
              onClick={() => void act(request.requestId, request.name, true)}
            >
              {words.members.requestBind}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
