import { CheckCircleOutlined, EditOutlined, SyncOutlined, WarningOutlined } from '@ant-design/icons';
import { useDuty } from '../../parts/staff-duty.ts';
import { charactersIn, longest } from './minutes-draft.ts';
import type { HeldMinutes } from './minutes-flow.ts';

/** Whether what stands on the screen is safe. Only what is not is read out. */
export function SaveLine({ held }: { held: HeldMinutes }) {
  const { words, times } = useDuty();
  const says = words.minutes;
  const { save, savedAt, problem } = held;
  const isBlank = save === 'saved' && savedAt === null;
  const isUnsafe = save === 'unsaved' || save === 'stopped';
  const sentence = {
    saved: savedAt === null ? says.notSavedYet : says.saved(times.second(savedAt)),
    typing: says.typing,
    saving: says.saving,
    unsaved: problem?.code === 'reading.minutes-too-long' ? says.tooLong : says.unsaved,
    stopped: says.waiting,
  }[save];
  const Icon = { saved: CheckCircleOutlined, typing: EditOutlined, saving: SyncOutlined }[
    isBlank || isUnsafe ? 'typing' : save
  ];
  return (
    <p className="save-line num" data-save={isBlank ? 'none' : save} role={isUnsafe ? 'alert' : undefined}>
      {isUnsafe ? <WarningOutlined aria-hidden /> : <Icon aria-hidden />} <span>{sentence}</span>
      <small>{says.characters(charactersIn(held.draft), longest.whole)}</small>
    </p>
  );
}
