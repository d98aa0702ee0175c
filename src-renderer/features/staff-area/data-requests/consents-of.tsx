import { Button } from 'antd';
import type { ConsentPurpose, ConsentState } from '../../../../src-main/contract/own-data.ts';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';

/** What one person agreed to, and how to record what a paper says. */
export function ConsentsOf({ memberId }: { readonly memberId: MemberId }) {
  const { words, times, tell } = useDuty();
  const says = words.dataRequests.consent;
  const held = useAnswer('privacy.consentsOf', { memberId });
  const record = useDeed('privacy.recordConsent');
  const settle = async (purpose: ConsentPurpose, isGiven: boolean) => {
    if ((await record.run({ memberId, purpose, isGiven })) === null) return;
    tell('ok', says.done(says.purposes[purpose]));
    held.reload();
  };
  const stateOf = ({ state, at }: ConsentState) => says.since(says.states[state], at === null ? '' : times.day(at));
  return (
    <section className="consents-of" aria-label={says.purpose}>
      <Trouble problem={held.problem} onRetry={held.reload} />
      <Trouble problem={record.problem} />
      {(held.value?.consents ?? []).map((consent) => (
        <div key={consent.purpose}>
          <p>
            <b>{says.purposes[consent.purpose]}</b>
            <span className="num">{stateOf(consent)}</span>
          </p>
          <Button
            aria-label={`${says.give} ${says.purposes[consent.purpose]}`}
            disabled={record.isBusy || consent.state === 'given'}
            onClick={() => void settle(consent.purpose, true)}
          >
            {says.give}
          </Button>
          <Button
            aria-label={`${says.refuse} ${says.purposes[consent.purpose]}`}
            disabled={record.isBusy || consent.state === 'refused' || consent.state === 'withdrawn'}
            onClick={() => void settle(consent.purpose, false)}
          >
            {says.refuse}
          </Button>
        </div>
      ))}
    </section>
  );
}
