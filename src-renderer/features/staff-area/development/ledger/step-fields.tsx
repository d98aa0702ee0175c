import { Checkbox } from 'antd';
import { Choices } from '../../parts/choices.tsx';
import { TextField } from '../../parts/field.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Toggles } from '../../live/toggles.tsx';
import { PersonField } from '../../reading/person-field.tsx';
import { BallotFields } from './ballot-fields.tsx';
import { OpinionFields } from './opinion-fields.tsx';
import { PeopleFields } from './people-fields.tsx';
import { programme, topics } from './step-draft.ts';
import type { StepFieldsProps } from './step-fields-props.ts';
import { TrainingFields } from './training-fields.tsx';
import { CheckedDay } from './checked-day.tsx';

/** What a step needs beside its day and who decided. */
export function StepFields(props: StepFieldsProps) {
  switch (props.draft.step) {
    case 2:
    case 16:
      return <TalkFields {...props} />;
    case 3:
      return <RecommendationFields {...props} />;
    case 5:
    case 9:
      return <PeopleFields {...props} />;
    case 7:
      return <ListingFields {...props} />;
    case 10:
    case 13:
    case 17:
    case 24:
      return <ResultFields {...props} />;
    case 11:
      return <TrainingFields {...props} />;
    case 15:
      return <AdmissionFields {...props} />;
    case 19:
      return <OneField {...props} name="group" />;
    case 23:
      return <ConversionFields {...props} />;
    case 25:
      return <OneField {...props} name="keptAt" />;
    default:
      return null;
  }
}

function TalkFields({ draft, said, onChange }: StepFieldsProps) {
  const { fields, names } = useDuty().words.ledger;
  const posts = ['secretary', 'deputy', 'organisation'] as const;
  return (
    <>
      <PersonField
        label={fields.talker}
        value={draft.talker}
        error={said('talkerMissing')}
        onChange={(talker) => onChange({ talker })}
      />
      {draft.step === 2 ? (
        <>
          <div className="field">
            <span className="label">{fields.talkerPost}</span>
            <Choices
              label={fields.talkerPost}
              value={draft.talkerPost}
              options={posts.map((value) => ({ value, label: names.posts[value] }))}
              onChoose={(talkerPost) => onChange({ talkerPost })}
            />
            {said('postMissing') === null ? null : <small data-tone="err">{said('postMissing')}</small>}
          </div>
          <Toggles
            label={fields.topics}
            options={topics}
            names={names.topics}
            chosen={draft.topics}
            onChoose={(chosen) => onChange({ topics: chosen })}
          />
        </>
      ) : null}
    </>
  );
}

function RecommendationFields({ draft, said, onChange }: StepFieldsProps) {
  const { fields, names } = useDuty().words.ledger;
  return (
    <>
      <Toggles
        label={fields.recommendedBy}
        options={['members', 'league']}
        names={names.recommenders}
        chosen={draft.recommendedBy}
        onChoose={(recommendedBy) => onChange({ recommendedBy })}
      />
      <CheckedDay
        label={fields.recommendedOn}
        value={draft.recommendedOn}
        isOptional
        error={said('otherDayUnreadable')}
        onChange={(recommendedOn) => onChange({ recommendedOn })}
      />
    </>
  );
}

function ListingFields({ draft, said, onChange, ...rest }: StepFieldsProps) {
  const { fields } = useDuty().words.ledger;
  return (
    <>
      <OpinionFields draft={draft} said={said} onChange={onChange} {...rest} />
      <fieldset className="ledger-set">
        <legend>{fields.notice}</legend>
        <div className="ledger-line">
          <CheckedDay
            label={fields.noticeStartedOn}
            value={draft.noticeStartedOn}
            isOptional
            onChange={(noticeStartedOn) => onChange({ noticeStartedOn })}
          />
          <CheckedDay
            label={fields.noticeEndedOn}
            value={draft.noticeEndedOn}
            isOptional
            onChange={(noticeEndedOn) => onChange({ noticeEndedOn })}
          />
        </div>
        <small>{fields.noticeHint}</small>
      </fieldset>
    </>
  );
}

function ResultFields({ draft, said, onChange }: StepFieldsProps) {
  const { fields, names } = useDuty().words.ledger;
  const fault = said('resultMissing');
  return (
    <>
      <div className="field">
        <span className="label">{fields.result}</span>
        <Choices
          label={fields.result}
          value={draft.result}
          options={(['passed', 'failed'] as const).map((value) => ({ value, label: names.results[value] }))}
          onChoose={(result) => onChange({ result })}
        />
        {draft.step === 10 ? <small>{fields.reviewStaysOff}</small> : null}
        {fault === null ? null : <small data-tone="err">{fault}</small>}
      </div>
      {draft.step === 17 ? (
        <Checkbox checked={draft.isSpecialCase} onChange={(event) => onChange({ isSpecialCase: event.target.checked })}>
          {fields.special}
        </Checkbox>
      ) : null}
    </>
  );
}

function AdmissionFields(props: StepFieldsProps) {
  const { draft, said, onChange } = props;
  const { fields, names } = useDuty().words.ledger;
  return (
    <>
      <BallotFields {...props} />
      <Toggles
        label={fields.programme}
        options={programme}
        names={names.programme}
        chosen={draft.programme}
        onChoose={(chosen) => onChange({ programme: chosen })}
      />
      <CheckedDay
        label={fields.leavesSchoolOn}
        hint={fields.leavesSchoolHint}
        value={draft.leavesSchoolOn}
        isOptional
        error={said('otherDayUnreadable')}
        onChange={(leavesSchoolOn) => onChange({ leavesSchoolOn })}
      />
    </>
  );
}

function ConversionFields(props: StepFieldsProps) {
  const { draft, said, onChange } = props;
  const { fields, names } = useDuty().words.ledger;
  const fault = said('outcomeMissing');
  return (
    <>
      <OpinionFields {...props} />
      <CheckedDay
        label={fields.committeeReviewedOn}
        value={draft.committeeReviewedOn}
        isOptional
        onChange={(committeeReviewedOn) => onChange({ committeeReviewedOn })}
      />
      <BallotFields {...props} />
      <div className="field">
        <span className="label">{fields.outcome}</span>
        <Choices
          label={fields.outcome}
          value={draft.outcome}
          options={(['convert', 'extend', 'cancel'] as const).map((value) => ({ value, label: names.outcomes[value] }))}
          onChoose={(outcome) => onChange({ outcome })}
        />
        {fault === null ? null : <small data-tone="err">{fault}</small>}
      </div>
      {draft.outcome === 'extend' ? (
        <TextField
          label={fields.extendMonths}
          value={draft.extendMonths}
          width="8em"
          maxLength={2}
          error={said('monthsUnreadable')}
          onChange={(extendMonths) => onChange({ extendMonths })}
        />
      ) : null}
    </>
  );
}

function OneField({ draft, onChange, name }: StepFieldsProps & { readonly name: 'group' | 'keptAt' }) {
  const { fields } = useDuty().words.ledger;
  return (
    <TextField
      label={fields[name]}
      value={draft[name]}
      maxLength={name === 'group' ? 40 : 60}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
}
