import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId } from 'react';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { PrinterStateTag } from './states.tsx';
import { mostCopies, type PrintChoice } from './use-print-choice.ts';

/** Printers with their states, and the number of copies. Where none is found it says so and blocks nothing else. */
export function PrinterFields({ choice }: { readonly choice: PrintChoice }) {
  const { words } = useDuty();
  const say = words.printing;
  const group = useId();
  const { answer, printers, printer, copies } = choice;
  return (
    <div className="print-fields">
      <fieldset>
        <legend>{say.choosePrinter}</legend>
        {printers.map(({ name, description, isDefault, state }) => (
          <label key={name} className="print-pick">
            <input
              type="radio"
              name={group}
              value={name}
              checked={name === printer}
              onChange={() => choice.choose(name)}
            />
            <span>
              <b>{description}</b>
              {isDefault ? <small>{say.isDefault}</small> : null}
              <PrinterStateTag state={state} />
            </span>
          </label>
        ))}
        <Trouble problem={answer.problem} />
        <NoPrinter answer={answer} hasRefresh />
      </fieldset>
      <div className="field" role="group" aria-label={say.copies}>
        <span className="label">{say.copies}</span>
        <div className="print-copies">
          <Button
            icon={<MinusOutlined aria-hidden />}
            aria-label={say.fewer}
            disabled={copies <= 1}
            onClick={() => choice.setCopies(copies - 1)}
          />
          <output className="num">{copies}</output>
          <Button
            icon={<PlusOutlined aria-hidden />}
            aria-label={say.more}
            disabled={copies >= mostCopies}
            onClick={() => choice.setCopies(copies + 1)}
          />
        </div>
      </div>
    </div>
  );
}

interface NoPrinterProps {
  readonly answer: PrintChoice['answer'];
  /** Where nothing else asks again. */
  readonly hasRefresh: boolean;
}

/** A banner that blocks nothing. */
export function NoPrinter({ answer: { value, isAsking, reload }, hasRefresh }: NoPrinterProps) {
  const { words } = useDuty();
  const say = words.printing;
  if (value === null || value.printers.length > 0) return null;
  return (
    <div className="print-none" role="status">
      <p>{value.isSystemReachable ? say.noPrinter : say.unreachable}</p>
      {hasRefresh ? (
        <Button loading={isAsking} onClick={reload}>
          {say.refresh}
        </Button>
      ) : null}
    </div>
  );
}
