import { useEffect } from 'react';
import { usePreferences } from '../../ui/preferences.store.ts';
import { useSaid } from '../../ui/said.store.ts';
import { play, type Sound } from '../../ui/sounds.ts';
import { problemSentence, useWords } from '../../words/use-words.ts';
import type { Words } from '../../words/zh-cn.ts';
import { useLive } from './live.store.ts';

type State = ReturnType<typeof useLive.getState>;

function soundOf(now: State, before: State): Sound | null {
  if (now.notice !== before.notice && now.notice !== null) return 'refused';
  if (now.live === before.live || now.live === null || before.live === null) return null;
  if (now.live.state === 'buzzed' && before.live.state !== 'buzzed') return 'buzz';
  if (before.live.state === 'buzzed' && now.live.state !== 'buzzed') return now.live.wasRight ? 'right' : 'wrong';
  return now.joining !== null ? 'done' : null;
}

/** For those who listen; names groups, never people. */
function sentenceOf({ live, notice }: State, words: Words): string {
  if (notice?.kind === 'problem') return problemSentence(words, notice.problem);
  if (notice?.kind === 'hint') return words.live.hints[notice.hint];
  if (live === null) return '';
  const place = words.live.place(live.position, live.questions);
  if (live.state === 'asking') return live.wasRight === false ? words.live.othersMay : `${place}. ${words.live.swipe}`;
  if (live.state === 'buzzed') return words.live.buzzedBy(live.groups[live.buzzed ?? 0]?.name ?? '');
  if (live.state === 'revealed') return live.wasRight === null ? words.live.nobody : verdict(live.wasRight, words);
  return live.state === 'over' ? words.live.ranking : '';
}

const verdict = (wasRight: boolean, words: Words): string => (wasRight ? words.live.right : words.live.wrong);

/** What has just happened, heard and told. */
export function useLiveSounds(): void {
  const words = useWords();
  useEffect(
    () =>
      useLive.subscribe((now, before) => {
        const sound = soundOf(now, before);
        if (sound !== null) play(sound, usePreferences.getState().isMuted);
        if (now.live !== before.live || now.notice !== before.notice) useSaid.getState().say(sentenceOf(now, words));
      }),
    [words],
  );
}
