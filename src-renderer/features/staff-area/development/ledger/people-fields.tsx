import { CloseOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { TextField } from '../../parts/field.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { PersonField } from '../../reading/person-field.tsx';
import type { PersonDraft } from './step-draft.ts';
import type { StepFieldsProps } from './step-fields-props.ts';

const most = 6;

/** 培养联系人 of step 5, 入党介绍人 of step 9: who, their post, and what whoever records it states of them. */
export function PeopleFields({ draft, ledger, onChange }: StepFieldsProps) {
  const { fields } = useDuty().words.ledger;
  const isSponsor = draft.step === 9;
  const label = isSponsor ? fields.sponsors : fields.mentors;
  const near = ledger.mentors.filter(({ to }) => to === null).map(({ who }) => who);
  const set = (place: number, next: Partial<PersonDraft>) =>
    onChange({ people: draft.people.map((one, at) => (at === place ? { ...one, ...next } : one)) });
  return (
    <fieldset className="ledger-set">
      <legend>{label}</legend>
      <ul className="ledger-people">
        {draft.people.map((person, place) => (
          <li key={`${person.who.memberId ?? ''} ${person.who.name}`}>
            <b>{person.who.name}</b>
            <TextField
              label={fields.post}
              value={person.post}
              width="10em"
              maxLength={40}
              onChange={(post) => set(place, { post })}
            />
            <Checkbox
              checked={person.isFullMember}
              onChange={(event) => set(place, { isFullMember: event.target.checked })}
            >
              {fields.isFullMember}
            </Checkbox>
            {isSponsor ? (
              <Checkbox
                checked={person.isUnderProbationInParty}
                onChange={(event) => set(place, { isUnderProbationInParty: event.target.checked })}
              >
                {fields.isUnderProbation}
              </Checkbox>
            ) : null}
            <Button
              type="text"
              icon={<CloseOutlined aria-hidden />}
              aria-label={fields.removePerson(person.who.name)}
              onClick={() => onChange({ people: draft.people.filter((_, at) => at !== place) })}
            />
          </li>
        ))}
      </ul>
      {draft.people.length >= most ? null : (
        <PersonField
          key={draft.people.length}
          label={fields.addPerson(label)}
          value={null}
          isAdding
          near={near}
          onChange={(who) => {
            if (who === null) return;
            const known = ledger.mentors.find((one) => one.to === null && one.who.name === who.name);
            const added = {
              who,
              post: known?.post ?? '',
              isFullMember: known?.isFullMember ?? false,
              isUnderProbationInParty: false,
            };
            onChange({ people: [...draft.people, added] });
          }}
        />
      )}
      <small>{isSponsor ? fields.sponsorsHint : fields.mentorsHint}</small>
    </fieldset>
  );
}
