import './kiosk-screens.css';
import { lazy, Suspense, useCallback, useEffect } from 'react';
import { useCheckIn } from '../features/check-in/check-in.store.ts';
import { Find } from '../features/check-in/find.tsx';
import { Guest } from '../features/check-in/guest.tsx';
import { Result } from '../features/check-in/result.tsx';
import { Home } from '../features/home/home.tsx';
import { hasTiles, Tiles } from '../features/home/tiles.tsx';
import { useLending } from '../features/lending/lending.store.ts';
import { isUnderWay, useLive } from '../features/live/live.store.ts';
import { useReading } from '../features/reading/reading.store.ts';
import { useReflection } from '../features/reflection/reflection.store.ts';
import { PrivacyNotice } from '../features/privacy-notice/privacy-notice.tsx';
import { onCard } from '../scanner/card-stream.ts';
import { dayOf, timeOf, useNow } from '../ui/clock.ts';
import { Frame } from '../ui/frame.tsx';
import { usePreferences } from '../ui/preferences.store.ts';
import { play } from '../ui/sounds.ts';
import { useWords } from '../words/use-words.ts';
import { Announcer } from './announcer.tsx';
import { useIdle } from './idle.ts';
import { KioskFooter } from './kiosk-footer.tsx';
import { PassingNotice } from './passing-notice.tsx';
import { forgetPerson, takeScan } from './scanned-texts.ts';
import { isService, type ScreenName, useScreen } from './screen.store.ts';
import { ServiceScreen } from './service-screens.tsx';
import { useFigures } from './use-figures.ts';
import { useOffers } from './use-offers.ts';
import { usePatience } from './use-patience.ts';
import type { StationStatus } from './use-station.ts';

const StaffArea = lazy(async () => ({ default: (await import('../features/staff-area/staff-area.tsx')).StaffArea }));

/** From here on the attempt is about to be left alone. */
const quizWarnSeconds = 30;
/** Later than this an answer is waited for in sight. */
const slowMs = 400;

export function KioskScreens({ status }: { readonly status: StationStatus }) {
  const words = useWords();
  const { screen, show } = useScreen();
  const { language, isHighContrast, textSize } = usePreferences();
  const { result, unknownCard, isBusy, reset, count } = useCheckIn();
  const { seconds: patience, isTakingQuiz } = usePatience(screen);
  const hasAnswer = useAnswered(screen);
  const now = useNow(status.now);
  const { figures, refresh } = useFigures(screen !== 'staff');
  const openIds = figures.rooms.flatMap((room) => room.session?.sessionId ?? []);
  const offers = useOffers(screen === 'home', openIds.join());

  /** Back to the beginning: nothing of the person before stays in store, screen or document. */
  const goHome = useCallback(() => {
    forgetPerson();
    show('home');
  }, [show]);
  const showLive = useCallback(() => show('live'), [show]);
  /** Nobody there any more: language and sizes go as well. */
  const forgetEverything = useCallback(() => {
    usePreferences.getState().reset();
    goHome();
  }, [goHome]);

  const isPublic = screen !== 'staff';
  useEffect(() => {
    if (!isPublic) return undefined;
    return onCard(takeScan);
  }, [isPublic]);

  useEffect(() => {
    if (result === null) return;
    show('result');
    play(result.kind === 'problem' ? 'refused' : 'done', usePreferences.getState().isMuted);
    refresh();
  }, [result, show, refresh]);
  useEffect(() => {
    if (unknownCard === null) return;
    show('find');
    play('refused', usePreferences.getState().isMuted);
  }, [unknownCard, show]);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setTimeout(() => show('result'), slowMs);
    return () => clearTimeout(timer);
  }, [isBusy, show]);

  const isChanged = language !== 'zh-CN' || textSize !== 'normal' || isHighContrast;
  // A hall that thinks about a question touches nothing.
  const isLive = useLive((state) => screen === 'live' && isUnderWay(state));
  const isAtWork = screen !== 'staff' && !isLive && (screen !== 'home' || isChanged);
  const secondsLeft = useIdle(isAtWork, patience, screen, forgetEverything);

  if (screen === 'staff') {
    return (
      <Suspense fallback={<main className="waiting">{words.frame.loading}</main>}>
        <StaffArea onLeave={goHome} onShowLive={showLive} />
      </Suspense>
    );
  }

  const zone = status.timeZone;
  const leavesByItself = hasAnswer || (screen === 'result' && result?.kind !== 'problem');
  // Two countdowns side by side would be taken for each other: that of the quiz comes first, until it matters.
  const isQuizTimed = isTakingQuiz && secondsLeft !== null && secondsLeft > quizWarnSeconds;
  const corner =
    secondsLeft === null || screen === 'home' || leavesByItself || isQuizTimed
      ? { figure: timeOf(now, zone), words: dayOf(now, zone, language), isLeaving: false }
      : { figure: String(secondsLeft), words: words.frame.secondsToHome, isLeaving: true };
  const title = {
    home: status.name,
    find: words.find.title,
    guest: words.guest.title,
    result: status.name,
    notice: words.frame.notice,
    reading: words.reading.title,
    reflection: words.reflection.title,
    lending: words.lending.title,
    quiz: words.quiz.title,
    live: words.live.title,
    notices: words.notices.title,
    own: words.ownProgress.title,
  }[screen];
  const home = figures.rooms.find((room) => room.roomId === status.kioskRoomId);
  const notes = {
    home: words.home.visitsToday(figures.visitsToday),
    find: words.find.masked,
    guest: '',
    result: words.result.leaveHint,
    notice: '',
    reading: words.reading.note,
    reflection: words.reflection.note,
    lending: words.lending.note,
    quiz: isTakingQuiz ? words.quiz.noteAttempt : words.quiz.note,
    live: words.live.note,
    notices: words.notices.note,
    own: words.ownProgress.note,
  };
  const { session = null } = home ?? {};
  const attending = new Map(figures.rooms.map((room) => [room.session?.sessionId ?? 0, room.session?.attending ?? 0]));

  return (
    <Frame
      title={title}
      subtitle={screen === 'home' || screen === 'result' ? words.frame.subtitle : (home?.name ?? status.name)}
      mark={status.isDemo ? words.frame.demo : undefined}
      corner={corner}
      footer={
        <KioskFooter
          note={notes[screen]}
          onNotice={screen === 'home' ? () => show('notice') : undefined}
          onStaff={screen === 'home' ? () => show('staff') : undefined}
        />
      }
    >
      {screen === 'home' ? (
        <Home
          rooms={figures.rooms}
          onFind={() => show('find')}
          onGuest={() => show('guest')}
          onCount={(roomId, direction) => void count(roomId, direction)}
          openSession={
            session && {
              title: session.title,
              hours: `${timeOf(session.startsAt, zone)}–${timeOf(session.endsAt, zone)}`,
              attending: session.attending,
            }
          }
          tiles={hasTiles(offers) ? <Tiles {...{ offers, attending, zone, now }} onOpen={show} /> : null}
        />
      ) : null}
      {screen === 'find' ? (
        <Find
          key={unknownCard ?? ''}
          rooms={figures.rooms}
          kioskRoomId={status.kioskRoomId}
          timeOf={(instant) => timeOf(instant, zone)}
          onBack={goHome}
        />
      ) : null}
      {screen === 'guest' ? <Guest rooms={figures.rooms} kioskRoomId={status.kioskRoomId} onBack={goHome} /> : null}
      {screen === 'notice' ? (
        <PrivacyNotice station={status.name} contact={status.contact} version={status.noticeVersion} onBack={goHome} />
      ) : null}
      {isService(screen) ? <ServiceScreen service={screen} {...{ zone, now, secondsLeft }} onHome={goHome} /> : null}
      {screen === 'result' ? (
        <main className="result">
          <Result
            now={now}
            zone={zone}
            onDone={goHome}
            onTypeNumber={() => {
              reset();
              show('find');
            }}
          />
        </main>
      ) : null}
      <Announcer zone={zone} />
      <PassingNotice />
    </Frame>
  );
}

/** A result of one of the services is shown, done or refused: sounded once, and the done leave by themselves. */
function useAnswered(screen: ScreenName): boolean {
  const results = [
    useReading(({ result }) => result),
    useReflection(({ result }) => result),
    useLending(({ result }) => result),
  ] as const;
  const result = results[['reading', 'reflection', 'lending'].indexOf(screen)] ?? null;
  useEffect(() => {
    if (result) play(result.kind === 'problem' ? 'refused' : 'done', usePreferences.getState().isMuted);
  }, [result]);
  return result !== null && result.kind !== 'problem';
}
