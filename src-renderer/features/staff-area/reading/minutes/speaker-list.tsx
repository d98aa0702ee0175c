import { CaretRightOutlined, PauseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { NamedPerson } from '../../../../../src-main/contract/values.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { PersonField } from '../person-field.tsx';
import { RowTools } from '../row-tools.tsx';
import { moved, without } from '../rows.ts';
import { mostRows, type SpeakerDraft, speakerOf } from './minutes-draft.ts';
import { secondsAt, spoken, type Timing } from './speech-timer.ts';

interface SpeakerListProps {
  readonly speakers: readonly SpeakerDraft[];
  readonly active: number | null;
  readonly near: readonly NamedPerson[];
  readonly timing: Timing | null;
  readonly onChoose: (key: number) => void;
  readonly onChange: (speakers: readonly SpeakerDraft[]) => void;
}

/** In the order they speak; a removed one can be had back until the next act. */
export function SpeakerList({ speakers, active, near, timing, onChoose, onChange }: SpeakerListProps) {
  const { words } = useDuty();
  const says = words.minutes;
  const [removed, setRemoved] = useState<{ readonly speaker: SpeakerDraft; readonly index: number } | null>(null);
  const running = timing?.running ?? null;

  const add = (who: NamedPerson | null) => {
    if (who === null) return;
    const speaker = speakerOf(who);
    setRemoved(null);
    onChange([...speakers, speaker]);
    onChoose(speaker.key);
  };
  const remove = (speaker: SpeakerDraft, index: number) => {
    if (running?.key === speaker.key) timing?.onSpeak(speaker.key);
    // What the timer counted stays with the person who is put aside.
    setRemoved({ speaker: { ...speaker, seconds: secondsAt(speaker, running, timing?.now ?? 0) }, index });
    onChange(without(speakers, speaker.key));
  };
  const undo = () => {
    if (removed === null) return;
    onChange(speakers.toSpliced(removed.index, 0, removed.speaker));
    onChoose(removed.speaker.key);
    setRemoved(null);
  };
  return (
    <>
      {speakers.length === 0 ? <p className="staff-hint">{says.noSpeakers}</p> : null}
      <ol className="speakers">
        {speakers.map((speaker, index) => {
          const { name } = speaker.who;
          const isSpeaking = running?.key === speaker.key;
          return (
            <li key={speaker.key} data-speaking={isSpeaking ? '' : undefined}>
              <button
                type="button"
                className="speaker-name"
                aria-pressed={speaker.key === active}
                onClick={() => onChoose(speaker.key)}
              >
                <b>{name}</b>
                <span className="num">{spoken(secondsAt(speaker, running, timing?.now ?? 0))}</span>
              </button>
              {timing === null ? null : (
                <Button
                  className="speaker-timer"
                  type={isSpeaking ? 'primary' : 'default'}
                  icon={isSpeaking ? <PauseOutlined /> : <CaretRightOutlined />}
                  aria-label={isSpeaking ? says.pauseFor(name) : says.startFor(name)}
                  onClick={() => {
                    timing.onSpeak(speaker.key);
                    onChoose(speaker.key);
                  }}
                />
              )}
              {speaker.key === active ? (
                <RowTools
                  words={says}
                  name={name}
                  isFirst={index === 0}
                  isLast={index === speakers.length - 1}
                  onMove={(step) => onChange(moved(speakers, index, step))}
                  onRemove={() => remove(speaker, index)}
                />
              ) : null}
            </li>
          );
        })}
      </ol>
      {removed === null ? null : (
        <p className="speaker-removed" role="status">
          {says.removed(removed.speaker.who.name)}
          <Button onClick={undo}>{says.undo}</Button>
        </p>
      )}
      {speakers.length >= mostRows ? null : (
        <PersonField label={says.addSpeaker} value={null} near={near} isAdding onChange={add} />
      )}
    </>
  );
}
