/** What every staff screen shares while somebody is on duty. */
import { createContext, useContext } from 'react';
import type { RouteName } from '../../../../src-main/contract/registry.ts';
import type { call } from '../../../gateway/gateway.ts';
import type { StaffWords } from '../../../words/staff-zh-cn.ts';
import type { Times } from './times.ts';

export type Tone = 'ok' | 'warn' | 'err';

export interface StaffDuty {
  readonly words: StaffWords;
  readonly times: Times;
  /** The gateway; a session that core has ended leads back to the door, and a second confirmation is asked for here. */
  readonly call: typeof call;
  /** Whether this session may ask it: what a post may not is not shown. */
  readonly may: (route: RouteName) => boolean;
  /** One line at the foot of the screen, read out and gone after a while. */
  readonly tell: (tone: Tone, sentence: string) => void;
  /** Long work is under way that the person waits for: counts as being there. */
  readonly keepAwake: () => void;
  /** Locks, and shows the live round on the kiosk. */
  readonly showLive: () => void;
}

export const StaffDutyContext = createContext<StaffDuty | null>(null);

export function useDuty(): StaffDuty {
  const duty = useContext(StaffDutyContext);
  if (duty === null) throw new Error('A staff screen was shown outside the staff area.');
  return duty;
}
