import { useCheckIn } from '../features/check-in/check-in.store.ts';
import { timeOf } from '../ui/clock.ts';
import { useSaid } from '../ui/said.store.ts';
import { problemSentence, useWords } from '../words/use-words.ts';

/**
 * What has just happened, for those who listen: always in the document, since only changes of a status are spoken.
 * Names nobody, and holds no clock, which would be read out every second.
 */
export function Announcer({ zone }: { readonly zone: string }) {
  const words = useWords();
  const { result, unknownCard } = useCheckIn();
  const said = useSaid((state) => state.sentence);
  const sentence = () => {
    if (result === null) {
      return unknownCard === null ? said : `${words.problems['card.unknown']({})}. ${words.result.unknownHint}`;
    }
    if (result.kind === 'problem') return `${words.result.failed}. ${problemSentence(words, result.problem)}`;
    if (result.kind === 'undone') return words.result.undone;
    if (result.kind === 'counted') {
      return `${result.roomName} ${result.direction === 'in' ? words.result.counted : words.result.uncounted}`;
    }
    const { arrival } = result;
    if (arrival.kind === 'counted') return `${arrival.roomName} ${words.result.counted}`;
    if (arrival.kind === 'unrecorded') return `${words.result.unrecorded}. ${words.result.unrecordedHint}`;
    const { checkedInAt, roomName } = arrival.visit;
    const what =
      arrival.kind === 'alreadyIn' ? words.result.since(timeOf(checkedInAt, zone)) : words.result[arrival.kind];
    const { session } = arrival.visit;
    const late = session && session.lateMinutes > 0 ? ` · ${words.reading.late(session.lateMinutes)}` : '';
    return `${what} · ${session === null ? roomName : words.reading.attends(session.title)}${late}`;
  };
  return (
    <div role="status" className="only-heard">
      {sentence()}
    </div>
  );
}
