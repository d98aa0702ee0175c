import { CalendarOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';

interface WindowLineProps {
  /** `YYYY-MM-DD` */
  readonly startsOn: string;
  readonly workingDays: number;
  readonly onStart: (startsOn: string) => void;
}

/** First and last day as the work calendar has them, while they are typed. */
export function WindowLine({ startsOn, workingDays, onStart }: WindowLineProps) {
  const { words } = useDuty();
  const says = words.notices.window;
  const { value: window, problem } = useAnswer('notices.window', { startsOn, workingDays });
  if (window === null) return <Trouble problem={problem} />;
  const { firstOn, lastOn, daysOff, makeUpDays, isProvisional } = window;
  return (
    <div className="notice-window" role="status" aria-label={says.label}>
      <CalendarOutlined aria-hidden />
      <div>
        <b className="num">{says.span(firstOn, lastOn, workingDays)}</b>
        {firstOn === startsOn ? null : (
          <p className="num" data-tone="warn">
            {says.movedTo(firstOn)}
            <Button type="link" onClick={() => onStart(firstOn)}>
              {says.useIt(firstOn)}
            </Button>
          </p>
        )}
        {daysOff.length === 0 ? null : <p className="num">{says.daysOff(daysOff.join('、'))}</p>}
        {makeUpDays.length === 0 ? null : <p className="num">{says.makeUpDays(makeUpDays.join('、'))}</p>}
        {isProvisional ? <p data-tone="warn">{says.provisional}</p> : null}
      </div>
    </div>
  );
}
