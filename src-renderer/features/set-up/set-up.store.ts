/** The draft of a station on its first start. The passphrase lives here alone, until it is sent. */
import { create } from 'zustand';
import type { Ask } from '../../../src-main/contract/registry.ts';
import type { RoomKind } from '../../../src-main/contract/values.ts';
import { call, newRequestKey, type Reply } from '../../gateway/gateway.ts';
import { zhCn } from '../../words/zh-cn.ts';
import { judge } from '../../ui/strength.ts';

export type SetUpField = 'name' | 'contact' | RoomKind | 'administrator' | 'passphrase' | 'repeat';
export type SetUpProblem = Extract<Reply<'station.setUp'>, { problem: unknown }>['problem'];
type Hours = Readonly<Record<'opensAt' | 'closesAt', string>>;

const kinds = ['home', 'harbour', 'activity'] as const satisfies readonly RoomKind[];
const longest: Record<SetUpField, number> = {
  name: 40,
  contact: 120,
  home: 30,
  harbour: 30,
  activity: 30,
  administrator: 30,
  passphrase: 200,
  repeat: 200,
};
/** Which fields each step asks for. */
const asked: readonly (readonly SetUpField[])[] = [
  ['name', 'contact', ...kinds],
  ['administrator', 'passphrase', 'repeat'],
  [],
];

interface Draft {
  readonly step: number;
  readonly texts: Readonly<Record<SetUpField, string>>;
  readonly hours: Readonly<Record<RoomKind, Hours>>;
  readonly isConfirmed: boolean;
  /** Asked to go on: what is missing may be named now. */
  readonly isChecked: boolean;
  readonly isBusy: boolean;
  readonly problem: SetUpProblem | null;
}

interface SetUpFlow extends Draft {
  write(field: SetUpField, text: string): void;
  shift(kind: RoomKind, end: keyof Hours, minutes: number): void;
  confirm(isConfirmed: boolean): void;
  goOn(): void;
  goBack(): void;
  /** True once the station is set up. */
  finish(noticeVersion: string): Promise<boolean>;
  reset(): void;
}

const start: Draft = {
  step: 0,
  // Stored words: Chinese in whichever language somebody sets up.
  texts: {
    name: zhCn.setUp.defaultName,
    contact: '',
    ...zhCn.setUp.roomKinds,
    administrator: '',
    passphrase: '',
    repeat: '',
  },
  hours: {
    home: { opensAt: '08:00', closesAt: '22:30' },
    harbour: { opensAt: '14:00', closesAt: '21:00' },
    activity: { opensAt: '08:00', closesAt: '22:30' },
  },
  isConfirmed: false,
  isChecked: false,
  isBusy: false,
  problem: null,
};

const lastMinute = 23 * 60 + 30;
const two = (value: number) => String(value).padStart(2, '0');

/** `08:00` and 30 is `08:30`; stays within the day. */
export function shifted(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const moved = Math.min(lastMinute, Math.max(0, hour * 60 + minute + minutes));
  return `${two(Math.floor(moved / 60))}:${two(moved % 60)}`;
}

export type Shortcoming =
  | { readonly kind: 'empty'; readonly field: SetUpField }
  | { readonly kind: 'hours' | 'weak' | 'differ' };

/** What keeps this step from being done, or null. */
export function shortcomingOf({ step, texts, hours }: Draft): Shortcoming | null {
  const field = asked[step]?.find((one) => texts[one].trim() === '');
  if (field !== undefined) return { kind: 'empty', field };
  if (step === 0 && kinds.some((kind) => hours[kind].closesAt <= hours[kind].opensAt)) return { kind: 'hours' };
  if (step !== 1) return null;
  const { isLong, isVaried, isOwn } = judge(texts.passphrase, [texts.name, texts.administrator]);
  if (!isLong || !isVaried || !isOwn) return { kind: 'weak' };
  return texts.passphrase === texts.repeat ? null : { kind: 'differ' };
}

export const useSetUp = create<SetUpFlow>()((set, get) => {
  let attempt: string | null = null;
  /** Another content is another intention. */
  const change = (next: Partial<Draft>) => {
    attempt = null;
    set({ problem: null, ...next });
  };
  return {
    ...start,
    write: (field, text) => change({ texts: { ...get().texts, [field]: text.slice(0, longest[field]) } }),
    shift(kind, end, minutes) {
      const { hours } = get();
      change({ hours: { ...hours, [kind]: { ...hours[kind], [end]: shifted(hours[kind][end], minutes) } } });
    },
    confirm: (isConfirmed) => set({ isConfirmed }),
    goOn() {
      const isReady = shortcomingOf(get()) === null;
      set(isReady ? { step: get().step + 1, isChecked: false } : { isChecked: true });
    },
    goBack: () => set({ step: Math.max(0, get().step - 1), isChecked: false, problem: null }),
    async finish(noticeVersion) {
      const { texts, hours, isConfirmed, isBusy } = get();
      if (!isConfirmed || isBusy) return false;
      attempt ??= newRequestKey();
      set({ isBusy: true, problem: null });
      const reply = await call('station.setUp', {
        requestKey: attempt,
        name: texts.name.trim(),
        contact: texts.contact.trim(),
        rooms: kinds.map((kind) => ({ kind, name: texts[kind].trim(), ...hours[kind] })),
        administrator: texts.administrator.trim(),
        passphrase: texts.passphrase,
        // What was shown is what is confirmed; core refuses any version but its own.
        confirmedNotice: noticeVersion as Ask<'station.setUp'>['confirmedNotice'],
      });
      if ('value' in reply) return true;
      set({ isBusy: false, problem: reply.problem });
      return false;
    },
    reset() {
      attempt = null;
      set(start);
    },
  };
});
