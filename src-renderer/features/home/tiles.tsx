import './tiles.css';
import type { OpenCampaign } from '../../../src-main/contract/quiz.ts';
import type { Live } from '../../../src-main/contract/quiz-live.ts';
import type { NoticeFields } from '../../../src-main/contract/notices.ts';
import type { ComingSession } from '../../../src-main/contract/reading.ts';
import { dateWords, dayOf, localDateOf, timeOf } from '../../ui/clock.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Words } from '../../words/zh-cn.ts';

interface RunningNotice {
  readonly kind: NoticeFields['kind'];
  readonly startsOn: string;
  readonly lastOn: string;
}

interface TilesProps {
  readonly offers: {
    readonly sessions: readonly ComingSession[];
    readonly reflectable: number;
    readonly books: number;
    readonly campaigns: readonly OpenCampaign[];
    readonly questions: number;
    readonly live: Live | null;
    readonly notices: readonly RunningNotice[];
    readonly isOwnOffered: boolean;
  };
  /** People at the session whose 签到 is open, by its id. */
  readonly attending: ReadonlyMap<number, number>;
  readonly zone: string;
  /** By the station's clock. */
  readonly now: number;
  readonly onOpen: (service: 'reading' | 'reflection' | 'lending' | 'quiz' | 'live' | 'notices' | 'own') => void;
}

/** Further things to do here. Only what there is: an empty station shows its rooms instead. */
export function Tiles({ offers, attending, zone, now, onOpen }: TilesProps) {
  const words = useWords();
  const { sessions, reflectable, books, live } = offers;
  const next = sessions.find(({ state }) => state === 'open') ?? sessions[0];
  // Tiles that stand two in a row; the quiz is as wide as a row where it would stand there alone.
  const isOwnShown = hasOwn(offers);
  const pairs = [live !== null, reflectable > 0, books > 0, isOwnShown].filter(Boolean).length;
  return (
    <nav className="tiles" aria-label={words.tiles.label}>
      <NoticeTile {...{ offers, words, zone, now, onOpen }} />
      {next ? <SessionTile {...{ next, words, zone, attending }} count={sessions.length} onOpen={onOpen} /> : null}
      {hasQuiz(offers) ? <QuizTile {...{ offers, words, zone, now, onOpen }} isWide={pairs % 2 === 0} /> : null}
      {live === null ? null : (
        <Tile
          icon="live"
          title={words.live.title}
          text={words.live.tile.underWay}
          fact={live.state === 'lobby' ? live.title : words.live.tile.position(live.position, live.questions)}
          onPress={() => onOpen('live')}
        />
      )}
      {reflectable > 0 ? (
        <Tile
          icon="reflection"
          title={words.tiles.reflection}
          text={words.tiles.reflectionHint}
          fact={words.tiles.reflectable(reflectable)}
          onPress={() => onOpen('reflection')}
        />
      ) : null}
      {books > 0 ? (
        <Tile
          icon="lending"
          title={words.tiles.lending}
          text={words.tiles.lendingHint}
          fact={words.tiles.books(books)}
          onPress={() => onOpen('lending')}
        />
      ) : null}
      {isOwnShown ? (
        <Tile
          icon="own"
          title={words.ownProgress.title}
          text={words.ownProgress.tile.text}
          fact={words.ownProgress.tile.fact}
          onPress={() => onOpen('own')}
        />
      ) : null}
    </nav>
  );
}

const hasQuiz = ({ campaigns, questions }: TilesProps['offers']): boolean => campaigns.length > 0 || questions > 0;

/** A live round takes its place: there is no room for a row more. */
const hasOwn = ({ isOwnOffered, live }: TilesProps['offers']): boolean => isOwnOffered && live === null;

const hasOthers = (offers: TilesProps['offers']): boolean =>
  offers.sessions.length > 0 ||
  offers.live !== null ||
  offers.reflectable > 0 ||
  offers.books > 0 ||
  hasQuiz(offers) ||
  hasOwn(offers);

export const hasTiles = (offers: TilesProps['offers']): boolean => offers.notices.length > 0 || hasOthers(offers);

interface QuizTileProps extends Pick<TilesProps, 'offers' | 'zone' | 'now' | 'onOpen'> {
  readonly isWide: boolean;
  readonly words: Words;
}

/** The quiz that is open, and until when; else practice. Beside another tile there is no room for a line more. */
function QuizTile({ offers: { campaigns, questions }, words, zone, now, isWide, onOpen }: QuizTileProps) {
  const { tile } = words.quiz;
  const open = campaigns.filter(({ opensAt, closesAt }) => opensAt <= now && now < closesAt);
  const [first] = open;
  const until = first
    ? tile.until(`${dayOf(first.closesAt, zone, words.language)} ${timeOf(first.closesAt, zone)}`)
    : '';
  return (
    <Tile
      icon="quiz"
      isWide={isWide}
      title={words.quiz.title}
      aside={open.length > 1 ? tile.more(open.length) : undefined}
      {...(first && isWide ? { strong: first.title } : {})}
      text={first ? (isWide ? until : first.title) : tile.practise}
      fact={first && !isWide ? until : tile.questions(questions)}
      isBrief={!isWide}
      onPress={() => onOpen('quiz')}
    />
  );
}

/** One calm line: what runs and until when, and no name. It goes with the last day, whenever core was asked last. */
function NoticeTile({
  offers,
  words,
  zone,
  now,
  onOpen,
}: Pick<TilesProps, 'offers' | 'zone' | 'now' | 'onOpen'> & { readonly words: Words }) {
  const { tile } = words.notices;
  const today = localDateOf(now, zone);
  const running = offers.notices.filter(({ startsOn, lastOn }) => startsOn <= today && today <= lastOn);
  const [first] = running;
  if (first === undefined) return null;
  return (
    <Tile
      icon="notice"
      isWide
      isSlim={hasOthers(offers)}
      title={words.notices.title}
      text={running.length === 1 ? tile.kinds[first.kind] : tile.several(running.length)}
      fact={first.lastOn === today ? tile.lastDay : tile.until(dateWords(first.lastOn, words.language))}
      onPress={() => onOpen('notices')}
    />
  );
}

interface SessionTileProps extends Pick<TilesProps, 'attending' | 'zone' | 'onOpen'> {
  readonly next: ComingSession;
  readonly count: number;
  readonly words: Words;
}

function SessionTile({ next, count, words, zone, attending, onOpen }: SessionTileProps) {
  const { seats, seatsTaken, waiting } = next;
  const isOpen = next.state === 'open';
  const seat = () => {
    if (isOpen) return words.tiles.attending(attending.get(next.sessionId) ?? 0);
    if (!next.canSignUp) return words.reading.signUpOver;
    if (seats === null) return words.reading.noLimit(seatsTaken);
    return seatsTaken < seats ? words.reading.seatsLeft(seats - seatsTaken) : words.reading.full(waiting);
  };
  const when = `${dayOf(next.startsAt, zone, words.language)} ${timeOf(next.startsAt, zone)}`;
  return (
    <Tile
      icon="reading"
      isWide
      title={words.tiles.reading}
      aside={count > 1 ? words.tiles.moreSessions(count) : undefined}
      strong={next.title}
      text={isOpen ? `${words.tiles.isOpen} · ${next.roomName}` : when}
      fact={seat()}
      onPress={() => onOpen('reading')}
    />
  );
}

interface TileProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly fact: string;
  readonly strong?: string;
  readonly aside?: string | undefined;
  readonly isWide?: boolean;
  /** All of it in one line. */
  readonly isSlim?: boolean;
  /** One line of text, however long. */
  readonly isBrief?: boolean;
  readonly onPress: () => void;
}

function Tile({
  icon,
  title,
  text,
  fact,
  strong,
  aside,
  isWide = false,
  isSlim = false,
  isBrief = false,
  onPress,
}: TileProps) {
  return (
    <button
      type="button"
      className={`panel tile ${isWide ? 'is-wide' : ''} ${isSlim ? 'is-slim' : ''} ${isBrief ? 'is-brief' : ''}`}
      onClick={onPress}
    >
      <span className="tile-mark">
        <Icon name={icon} size={isSlim ? 44 : 56} weight={1.6} />
      </span>
      <span className="tile-title">{title}</span>
      {aside === undefined ? null : <span className="tile-aside num">{aside}</span>}
      {strong === undefined ? null : <span className="tile-strong">{strong}</span>}
      <span className="tile-text num">{text}</span>
      <span className="tile-fact num">{fact}</span>
    </button>
  );
}
