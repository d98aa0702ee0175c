import { Button } from 'antd';
import { useState } from 'react';
import type { InspectionDetail } from '../../../../src-main/contract/inspections.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { toneOfScore } from './inspection-columns.tsx';
import { InspectionPhotos } from './inspection-photos.tsx';
import { RecheckForm } from './recheck-form.tsx';
import { VoidInspection } from './void-inspection.tsx';

interface InspectionDetailViewProps {
  readonly inspection: InspectionDetail;
  readonly onEdit: () => void;
  readonly onChanged: () => void;
}

const tones = { fine: 'ok', problem: 'err', 'not-seen': undefined } as const;

export function InspectionDetailView({ inspection, onEdit, onChanged }: InspectionDetailViewProps) {
  const { words, times } = useDuty();
  const says = words.inspections.detail;
  const [isVoiding, setVoiding] = useState(false);
  const isVoid = inspection.voidReason !== null;
  return (
    <div className="form inspection-detail">
      {inspection.voidReason === null ? null : <p className="inspection-void">{says.voided(inspection.voidReason)}</p>}
      <header>
        <b className="tag num" data-tone={isVoid ? undefined : toneOfScore(inspection.score)}>
          {says.score(inspection.score)}
        </b>
        <dl>
          <div>
            <dt>{says.when}</dt>
            <dd className="num">{times.full(inspection.inspectedAt)}</dd>
          </div>
          <div>
            <dt>{says.inspectors}</dt>
            <dd>{inspection.inspectors.map(({ name }) => name).join('、')}</dd>
          </div>
        </dl>
        {isVoid ? null : (
          <span className="row-acts">
            <Button onClick={onEdit}>{says.edit}</Button>
            <Button danger onClick={() => setVoiding(true)}>
              {says.voidOne}
            </Button>
          </span>
        )}
      </header>
      <ul className="inspection-findings">
        {inspection.findings.map(({ point, verdict, deducted, note }) => (
          <li key={point}>
            <span>{words.inspections.points[point]}</span>
            <span className="tag" data-tone={tones[verdict]}>
              {words.inspections.verdicts[verdict]}
            </span>
            <b className="num">{deducted === 0 ? '' : says.minus(deducted)}</b>
            {note === '' ? null : <p>{note}</p>}
          </li>
        ))}
      </ul>
      {inspection.remark === '' ? null : (
        <section>
          <h3>{says.remark}</h3>
          <p className="inspection-text">{inspection.remark}</p>
        </section>
      )}
      <Rechecks inspection={inspection} onChanged={onChanged} />
      <InspectionPhotos
        inspectionId={inspection.inspectionId}
        photos={inspection.photos}
        canAdd={!isVoid}
        onChanged={onChanged}
      />
      <small className="staff-hint num">{says.savedBy(times.full(inspection.savedAt), inspection.savedBy)}</small>
      {isVoiding ? (
        <VoidInspection
          inspection={inspection}
          onClose={() => setVoiding(false)}
          onDone={() => {
            setVoiding(false);
            onChanged();
          }}
        />
      ) : null}
    </div>
  );
}

function Rechecks({ inspection, onChanged }: { inspection: InspectionDetail; onChanged: () => void }) {
  const { words, times } = useDuty();
  const says = words.inspections.detail;
  const { recheckOn, rechecks, voidReason, isCured } = inspection;
  const [isLooking, setLooking] = useState(false);
  const isWaiting = recheckOn !== null && voidReason === null && isCured !== true;
  return (
    <section>
      <h3>{says.recheck}</h3>
      <p className="inspection-recheck num">
        {recheckOn === null ? says.noRecheck : says.recheckOn(recheckOn)}
        {isWaiting && recheckOn < times.today() ? (
          <span className="tag" data-tone="err">
            {says.overdue}
          </span>
        ) : null}
      </p>
      <ol className="inspection-looks">
        {rechecks.map(({ at, by, isCured: wasCured, note, nextOn }) => (
          <li key={at}>
            <span className="num">{says.looked(times.full(at), by)}</span>
            <span className="tag" data-tone={wasCured ? 'ok' : 'warn'}>
              {wasCured ? says.cured : says.notCured}
            </span>
            {nextOn === null ? null : <span className="num">{says.nextOn(nextOn)}</span>}
            {note === '' ? null : <p>{note}</p>}
          </li>
        ))}
      </ol>
      {isLooking ? (
        <RecheckForm
          inspection={inspection}
          onClose={() => setLooking(false)}
          onDone={() => {
            setLooking(false);
            onChanged();
          }}
        />
      ) : isWaiting ? (
        <Button type="primary" onClick={() => setLooking(true)}>
          {says.look}
        </Button>
      ) : null}
    </section>
  );
}
