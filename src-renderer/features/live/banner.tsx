import type { Live } from '../../../src-main/contract/quiz-live.ts';
import type { ShownQuestion } from '../../../src-main/contract/quiz.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { useWords } from '../../words/use-words.ts';
import { GroupBadge } from './group-badge.tsx';
import { useLive } from './live.store.ts';

/** Longer ones are written smaller. */
const longName = 8;

interface BannerProps {
  readonly live: Live;
  readonly question: ShownQuestion;
}

/** What is to be done now, or what has come of it: icon, colour and words. */
export function Banner({ live, question }: BannerProps) {
  const words = useWords();
  const { swing } = useLive();
  const { state, buzzed, wasRight } = live;
  const holder = buzzed === null ? undefined : live.groups[buzzed];

  if (state === 'buzzed' && buzzed !== null && holder) {
    return (
      <div
        className={holder.name.length > longName ? 'live-banner is-group is-long' : 'live-banner is-group'}
        data-group={buzzed}
      >
        <GroupBadge place={buzzed} />
        <b>{words.live.buzzedBy(holder.name)}</b>
        <span>{question.type === 'multiple' ? words.live.pickSeveral : words.live.pickOne}</span>
      </div>
    );
  }
  const swung = swing === null ? undefined : live.groups[swing.group];
  const points = Math.abs(swing?.points ?? 0);
  const change = swung && (wasRight ? words.live.gains(swung.name, points) : words.live.loses(swung.name, points));
  if (state === 'asking') {
    if (wasRight !== false) return <Line icon="card" tone="ask" title={words.live.swipe} text={words.live.swipeHint} />;
    const text = [change, words.live.othersMay].filter(Boolean).join(' · ');
    return <Line icon="card" tone="again" title={words.live.swipe} text={text} />;
  }
  if (wasRight === null) return <Line icon="calm" tone="calm" title={words.live.nobody} text="" />;
  const text = change ?? holder?.name ?? '';
  return wasRight ? (
    <Line icon="done" tone="ok" title={words.live.right} text={text} />
  ) : (
    <Line icon="refused" tone="err" title={words.live.wrong} text={text} />
  );
}

interface LineProps {
  readonly icon: IconName;
  readonly tone: 'ask' | 'again' | 'ok' | 'err' | 'calm';
  readonly title: string;
  readonly text: string;
}

function Line({ icon, tone, title, text }: LineProps) {
  return (
    <div className="live-banner" data-tone={tone}>
      <Icon name={icon} size={56} weight={2} />
      <b>{title}</b>
      {text === '' ? null : <span className="num">{text}</span>}
    </div>
  );
}
