import { useEffect } from 'react';
import { Icon } from '../../ui/icons.tsx';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { useLive } from './live.store.ts';

const noticeMs = 6000;

/** Why a card or a touch did nothing; gone after a while. */
export function NoticeLine() {
  const words = useWords();
  const { notice, dismiss } = useLive();
  useEffect(() => {
    if (notice === null) return undefined;
    const timer = setTimeout(dismiss, noticeMs);
    return () => clearTimeout(timer);
  }, [notice, dismiss]);
  if (notice === null) return null;
  const { kind } = notice;
  return (
    <p className="live-notice" data-kind={kind}>
      <Icon name={kind === 'problem' ? 'refused' : 'unknown'} size={44} />
      {kind === 'problem' ? problemSentence(words, notice.problem) : words.live.hints[notice.hint]}
    </p>
  );
}
