import type { SessionId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { useAnswer } from '../parts/use-answer.ts';

interface ClashNoticeProps {
  readonly roomId: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly except: SessionId | undefined;
}

/** Says while the time is typed whether the room is free then. */
export function ClashNotice({ roomId, startsAt, endsAt, except }: ClashNoticeProps) {
  const { words, times } = useDuty();
  const held = useAnswer('reading.clashes', {
    roomId,
    startsAt,
    endsAt,
    ...(except === undefined ? {} : { except }),
  });
  if (held.value === null || held.isAsking) return <p className="session-clash staff-hint" role="status" />;
  const [first] = held.value.sessions;
  if (first === undefined)
    return (
      <p className="session-clash" data-tone="ok" role="status">
        {words.reading.form.clashFree}
      </p>
    );
  const when = `${times.full(first.startsAt)}–${times.clock(first.endsAt)}`;
  return (
    <p className="session-clash" data-tone="err" role="status">
      {words.reading.form.clash(first.title, when)}
    </p>
  );
}
