/**
 * Short tones: up for done, down for not done. Quiet, and silent when muted or where there is no sound. Those of the
 * live round are heard at the back of the room.
 */
export type Sound = 'done' | 'refused' | 'buzz' | 'right' | 'wrong';

interface Tune {
  /** Hz, one after another. */
  readonly notes: readonly number[];
  readonly noteSeconds: number;
  /** Of full loudness. */
  readonly volume: number;
}

const tunes: Record<Sound, Tune> = {
  done: { notes: [660, 880], noteSeconds: 0.09, volume: 0.16 },
  refused: { notes: [330, 247], noteSeconds: 0.09, volume: 0.16 },
  buzz: { notes: [1047, 1047], noteSeconds: 0.12, volume: 0.35 },
  right: { notes: [523, 659, 784], noteSeconds: 0.14, volume: 0.35 },
  wrong: { notes: [294, 220], noteSeconds: 0.2, volume: 0.35 },
};
let context: AudioContext | undefined;

export function play(sound: Sound, isMuted: boolean): void {
  if (isMuted || typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  const { currentTime, destination } = context;
  const { notes, noteSeconds, volume: loudness } = tunes[sound];
  notes.forEach((frequency, at) => {
    if (!context) return;
    const start = currentTime + at * noteSeconds;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.0001, start);
    volume.gain.exponentialRampToValueAtTime(loudness, start + 0.015);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + noteSeconds);
    tone.connect(volume).connect(destination);
    tone.start(start);
    tone.stop(start + noteSeconds);
  });
}
