import { Button } from 'antd';
import { type SubmitEvent, useState } from 'react';
import type { RoomFigure } from '../../../../src-main/contract/rooms.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { isTimeOfDay, tidyTime } from './settings-draft.ts';

interface RoomDraft {
  readonly roomId: RoomFigure['roomId'];
  readonly kind: RoomFigure['kind'];
  readonly name: string;
  readonly opensAt: string;
  readonly closesAt: string;
}

const draftOf = ({ roomId, kind, name, opensAt, closesAt }: RoomFigure): RoomDraft => ({
  roomId,
  kind,
  name,
  opensAt,
  closesAt,
});

export function RoomsForm({ rooms, onSaved }: { rooms: readonly RoomFigure[]; onSaved: () => void }) {
  const { words, tell } = useDuty();
  const [drafts, setDrafts] = useState(() => rooms.map(draftOf));
  const save = useDeed('rooms.save');
  const changed = drafts.filter((draft) => {
    const room = rooms.find((each) => each.roomId === draft.roomId);
    return room !== undefined && JSON.stringify(draftOf(room)) !== JSON.stringify(draft);
  });
  const isRight = drafts.every((draft) => draft.name.trim() !== '' && hoursFault(draft) === null);

  const set = (roomId: number, next: Partial<RoomDraft>) =>
    setDrafts(drafts.map((draft) => (draft.roomId === roomId ? { ...draft, ...next } : draft)));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    let count = 0;
    for (const { kind: _kind, ...room } of changed) {
      if ((await save.run(room)) === null) break;
      count++;
    }
    if (count > 0) tell('ok', words.settings.savedRooms(count));
    onSaved();
  };

  return (
    <form className="panel-staff settings-form" onSubmit={(event) => void submit(event)}>
      <fieldset>
        <legend>{words.settings.rooms}</legend>
        <p className="staff-hint">{words.settings.roomsHint}</p>
        {drafts.map((draft) => {
          const fault = hoursFault(draft);
          return (
            <div key={draft.roomId} className="room-row" role="group" aria-label={words.settings.kinds[draft.kind]}>
              <p>
                <b>{words.settings.kinds[draft.kind]}</b>
                {draft.kind === 'harbour' ? <small>{words.settings.harbourHint}</small> : null}
              </p>
              <TextField
                label={words.settings.roomName}
                value={draft.name}
                maxLength={30}
                error={draft.name.trim() === '' ? words.settings.required : null}
                onChange={(name) => set(draft.roomId, { name })}
              />
              <TextField
                label={words.settings.opens}
                value={draft.opensAt}
                width="7em"
                maxLength={5}
                error={fault === 'opens' ? words.settings.hoursUnreadable : null}
                onChange={(opensAt) => set(draft.roomId, { opensAt })}
                onBlur={() => set(draft.roomId, { opensAt: tidyTime(draft.opensAt) })}
              />
              <TextField
                label={words.settings.closes}
                value={draft.closesAt}
                width="7em"
                maxLength={5}
                error={
                  fault === 'closes'
                    ? words.settings.hoursUnreadable
                    : fault === 'inverted'
                      ? words.settings.hoursInverted
                      : null
                }
                onChange={(closesAt) => set(draft.roomId, { closesAt })}
                onBlur={() => set(draft.roomId, { closesAt: tidyTime(draft.closesAt) })}
              />
            </div>
          );
        })}
      </fieldset>
      <Trouble problem={save.problem} />
      <Button
        type="primary"
        htmlType="submit"
        className="big"
        loading={save.isBusy}
        disabled={changed.length === 0 || !isRight}
      >
        {words.common.save}
      </Button>
    </form>
  );
}

function hoursFault({ opensAt, closesAt }: RoomDraft): 'opens' | 'closes' | 'inverted' | null {
  if (!isTimeOfDay(opensAt)) return 'opens';
  if (!isTimeOfDay(closesAt)) return 'closes';
  return opensAt < closesAt ? null : 'inverted';
}
