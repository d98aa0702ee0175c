import { Button } from 'antd';
import { useState } from 'react';
import type { MemberRow } from '../../../../src-main/contract/members.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

/** How the name is read, where the dictionary is wrong. */
export function MemberReading({ member, onChanged }: { member: MemberRow; onChanged: () => void }) {
  const { words, tell } = useDuty();
  const [reading, setReading] = useState(member.pinyin);
  const save = useDeed('members.setReading');
  const submit = async () => {
    const done = await save.run({ memberId: member.memberId, reading: reading.trim() });
    if (done === null) return;
    setReading(done.pinyin);
    tell('ok', words.members.readingSaved(done.pinyin));
    onChanged();
  };
  return (
    <section>
      <h3>{words.members.reading}</h3>
      <form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={words.members.reading}
          hint={words.members.readingHint}
          value={reading}
          maxLength={120}
          onChange={setReading}
        />
        <Button htmlType="submit" loading={save.isBusy} disabled={reading.trim() === member.pinyin}>
          {words.members.readingSave}
        </Button>
      </form>
      <Trouble problem={save.problem} />
    </section>
  );
}
