/** States with an icon, a word and a colour: none by colour alone. */
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  FilePdfOutlined,
  LoadingOutlined,
  PrinterOutlined,
  QuestionCircleOutlined,
  StopOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { JobState, Printer } from '../../../../src-main/contract/printing.ts';
import { type Tone, useDuty } from '../parts/staff-duty.ts';

interface Look {
  readonly icon: ReactNode;
  readonly tone: Tone | undefined;
}

const jobLooks: Record<JobState, Look> = {
  rendering: { icon: <LoadingOutlined aria-hidden />, tone: 'warn' },
  queued: { icon: <ClockCircleOutlined aria-hidden />, tone: 'warn' },
  printing: { icon: <PrinterOutlined aria-hidden />, tone: 'warn' },
  done: { icon: <CheckCircleOutlined aria-hidden />, tone: 'ok' },
  failed: { icon: <CloseCircleOutlined aria-hidden />, tone: 'err' },
  cancelled: { icon: <StopOutlined aria-hidden />, tone: undefined },
  saved: { icon: <FilePdfOutlined aria-hidden />, tone: 'ok' },
};

const printerLooks: Record<Printer['state'], Look> = {
  ready: { icon: <CheckCircleOutlined aria-hidden />, tone: 'ok' },
  busy: { icon: <PrinterOutlined aria-hidden />, tone: 'warn' },
  stopped: { icon: <ExclamationCircleOutlined aria-hidden />, tone: 'err' },
  unknown: { icon: <QuestionCircleOutlined aria-hidden />, tone: undefined },
};

function Tag({ look, children }: { readonly look: Look; readonly children: string }) {
  return (
    <span className="tag print-state" data-tone={look.tone}>
      {look.icon}
      {children}
    </span>
  );
}

export function JobStateTag({ state }: { readonly state: JobState }) {
  const { words } = useDuty();
  return <Tag look={jobLooks[state]}>{words.printing.states[state]}</Tag>;
}

export function PrinterStateTag({ state }: { readonly state: Printer['state'] }) {
  const { words } = useDuty();
  return <Tag look={printerLooks[state]}>{words.printing.printerStates[state]}</Tag>;
}

/** Whether the job still moves. */
export const isUnfinished = (state: JobState): boolean =>
  state === 'rendering' || state === 'queued' || state === 'printing';
