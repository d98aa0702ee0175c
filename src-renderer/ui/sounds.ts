/** Two short tones: up for done, down for not done. Quiet, and silent when muted or where there is no sound. */
type Sound = 'done' | 'refused';

const notes: Record<Sound, readonly [number, number]> = { done: [660, 880], refused: [330, 247] };
const noteSeconds = 0.09;
let context: AudioContext | undefined;

export function play(sound: Sound, isMuted: boolean): void {
  if (isMuted || typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  const { currentTime, destination } = context;
  notes[sound].forEach((frequency, at) => {
    if (!context) return;
    const start = currentTime + at * noteSeconds;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.0001, start);
    volume.gain.exponentialRampToValueAtTime(0.16, start + 0.015);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + noteSeconds);
    tone.connect(volume).connect(destination);
    tone.start(start);
    tone.stop(start + noteSeconds);
  });
}
