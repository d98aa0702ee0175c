import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId } from 'react';
import { Choices } from '../parts/choices.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { PrinterStateTag } from './states.tsx';
import { mostCopies, type PrintChoice } from './use-print-choice.ts';

const sides = ['one-sided', 'two-sided-long-edge', 'two-sided-short-edge'] as const;
const papers = ['A4', 'A3', 'A5'] as const;

interface PrinterFieldsProps {
  readonly choice: PrintChoice;
  readonly most?: number;
}

/** Printers with their states, copies, sides and paper. Where none is found it says so and blocks nothing else. */
export function PrinterFields({ choice, most = mostCopies }: PrinterFieldsProps) {
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
            disabled={copies >= most}
            onClick={() => choice.setCopies(copies + 1)}
          />
        </div>
      </div>
      <div className="field print-manner">
        <span className="label">{say.sides}</span>
        <Choices
          label={say.sides}
          value={choice.sides}
          options={sides.map((value) => ({ value, label: say.sidesNames[value] }))}
          onChoose={choice.setSides}
        />
      </div>
      <div className="field print-manner">
        <span className="label">{say.paper}</span>
        <Choices
          label={say.paper}
          value={choice.paper}
          options={papers.map((value) => ({ value, label: value }))}
          onChoose={choice.setPaper}
        />
        {choice.paper === 'A4' ? null : <small>{say.madeToFit}</small>}
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
