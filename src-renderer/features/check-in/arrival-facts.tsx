import type { Arrival } from '../../../src-main/contract/check-in.ts';
import { exactTimeOf } from '../../ui/clock.ts';
import { useWords } from '../../words/use-words.ts';

interface ArrivalFactsProps {
  readonly arrival: Extract<Arrival, { visit: unknown }>;
  readonly zone: string;
  readonly askedForCard: boolean;
}

const minuteMs = 60_000;

export function ArrivalFacts({ arrival, zone, askedForCard }: ArrivalFactsProps) {
  const words = useWords();
  const { visit } = arrival;
  const { checkedInAt, checkedOutAt } = visit;
  const who = [visit.person.name, visit.person.className].filter((part) => part !== '').join(' · ');
  const movedFrom = arrival.kind === 'checkedIn' ? arrival.movedFrom : null;
  return (
    <>
      <p className="card-who">{who}</p>
      {visit.session ? (
        <p className="card-session">
          <b>{words.reading.attends(visit.session.title)}</b>
          <span className={visit.session.lateMinutes > 0 ? 'card-chip is-late num' : 'card-chip'}>
            {visit.session.lateMinutes > 0 ? words.reading.late(visit.session.lateMinutes) : words.reading.onTime}
          </span>
        </p>
      ) : null}
      {visit.duty ? (
        <p className="card-session">
          <b>{words.result[checkedOutAt === null ? 'onDuty' : 'ofDuty'](visit.duty.startsAt, visit.duty.endsAt)}</b>
          <span className={visit.duty.lateMinutes > 0 ? 'card-chip is-late num' : 'card-chip'}>
            {visit.duty.lateMinutes > 0 ? words.reading.late(visit.duty.lateMinutes) : words.reading.onTime}
          </span>
        </p>
      ) : null}
      <dl className="card-facts">
        <Fact name={words.result.time} value={exactTimeOf(checkedOutAt ?? checkedInAt, zone)} />
        <Fact name={words.result.room} value={visit.roomName} />
        {checkedOutAt === null ? (
          <Fact name={words.result.purpose} value={words.purposes[visit.purpose]} />
        ) : (
          <Fact
            name={words.result.stayed}
            value={words.result.minutes(Math.floor((checkedOutAt - checkedInAt) / minuteMs))}
          />
        )}
        {visit.visitsThisTerm > 0 ? (
          <div>
            <dt>{words.result.term}</dt>
            <dd>
              <b className="num">{visit.visitsThisTerm}</b> {words.result.times}
            </dd>
          </div>
        ) : null}
      </dl>
      {arrival.kind === 'alreadyIn' ? (
        <p className="card-note">
          {visit.person.numberTail === '' ? words.result.alreadyHintGuest : words.result.alreadyHint}
        </p>
      ) : null}
      {movedFrom === null ? null : <p className="card-note">{words.result.movedFrom(movedFrom)}</p>}
      {askedForCard ? <p className="card-note is-asking">{words.result.cardAsked}</p> : null}
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">
        <b>{value}</b>
      </dd>
    </div>
  );
}
