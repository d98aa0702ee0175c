import { Button } from 'antd';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import { useDuty } from '../parts/staff-duty.ts';
import type { CampaignDraft } from './campaign-draft.ts';
import { Several } from './several.tsx';

interface AudienceFieldsProps {
  readonly draft: CampaignDraft;
  /** Grades (newest first) and buildings of the roster. */
  readonly known: Pick<Answer<'quiz.usualCampaign'>, 'grades' | 'buildings'>;
  readonly invited: number | null;
  readonly onChange: (next: Partial<CampaignDraft>) => void;
}

const withChosen = (known: readonly string[], chosen: readonly string[]): string[] => [
  ...known,
  // No longer in the roster, but still in the campaign.
  ...chosen.filter((each) => !known.includes(each)),
];

/** 对象: everybody, the newest grade, or some grades and buildings; and how many that is. */
export function AudienceFields({ draft, known, invited, onChange }: AudienceFieldsProps) {
  const { words } = useDuty();
  const says = words.campaigns.form;
  const [newest] = known.grades;
  const isEverybody = draft.grades.length === 0 && draft.buildings.length === 0;
  const isFreshmen = draft.buildings.length === 0 && draft.grades.length === 1 && draft.grades[0] === newest;
  return (
    <>
      <legend>{says.audience}</legend>
      <div className="pick-few">
        <Button
          type={isEverybody ? 'primary' : 'default'}
          aria-pressed={isEverybody}
          onClick={() => onChange({ grades: [], buildings: [] })}
        >
          {says.everybody}
        </Button>
        {newest === undefined ? null : (
          <Button
            type={isFreshmen ? 'primary' : 'default'}
            aria-pressed={isFreshmen}
            onClick={() => onChange({ grades: [newest], buildings: [] })}
          >
            {says.freshmen(newest)}
          </Button>
        )}
      </div>
      <Several
        label={says.grades}
        values={withChosen(known.grades, draft.grades)}
        chosen={draft.grades}
        none={says.noneKnown}
        onChoose={(grades) => onChange({ grades })}
      />
      <Several
        label={says.buildings}
        values={withChosen(known.buildings, draft.buildings)}
        chosen={draft.buildings}
        none={says.noneKnown}
        onChoose={(buildings) => onChange({ buildings })}
      />
      <p className="staff-hint">{says.audienceHint}</p>
      <p className="campaign-invited num" role="status">
        {invited === null ? null : says.invited(invited)}
      </p>
    </>
  );
}
