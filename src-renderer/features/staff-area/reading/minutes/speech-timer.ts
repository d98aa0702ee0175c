/** Who speaks now, and since when by a clock that only goes forward (ms). */
import type { SpeakerDraft } from './minutes-draft.ts';

export interface Running {
  readonly key: number;
  readonly since: number;
}

/** The running timer as a screen shows it. */
export interface Timing {
  readonly running: Running | null;
  /** Of the same clock. */
  readonly now: number;
  readonly onSpeak: (key: number) => void;
}

const wholeSeconds = (running: Running, now: number) => Math.max(0, Math.floor((now - running.since) / 1000));

/** Seconds to show for one speaker. */
export const secondsAt = (speaker: SpeakerDraft, running: Running | null, now: number): number =>
  speaker.seconds + (running?.key === speaker.key ? wholeSeconds(running, now) : 0);

/** Moves the whole seconds run so far into the speaker; the rest of a second goes on running, so that none is lost. */
export function fold(
  speakers: readonly SpeakerDraft[],
  running: Running,
  now: number,
): { readonly speakers: readonly SpeakerDraft[]; readonly running: Running } {
  const seconds = wholeSeconds(running, now);
  if (seconds === 0) return { speakers, running };
  return {
    speakers: speakers.map((each) => (each.key === running.key ? { ...each, seconds: each.seconds + seconds } : each)),
    running: { ...running, since: running.since + seconds * 1000 },
  };
}

/** 75 → `1:15`; 3725 → `1:02:05` */
export function spoken(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
