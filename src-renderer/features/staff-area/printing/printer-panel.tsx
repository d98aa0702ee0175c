import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import type { Held } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';
import { NoPrinter } from './printer-fields.tsx';
import { PrinterStateTag } from './states.tsx';

interface PrinterPanelProps {
  readonly answer: Held<'printing.printers'>;
  readonly onPrinted: () => void;
}

/** What this machine can print on, each with a test page. */
export function PrinterPanel({ answer, onPrinted }: PrinterPanelProps) {
  const { words, tell } = useDuty();
  const say = words.printing;
  const print = useDeed('printing.print');
  const printers = answer.value?.printers ?? [];
  const manner = { sides: answer.value?.usualSides, paper: answer.value?.usualPaper };
  const test = async (printer: string) => {
    const done = await print.run({ request: { sheet: 'test-page' }, printer, copies: 1, ...manner });
    if (done === null) answer.reload();
    else if (done.job.state === 'queued') tell('ok', say.handedOver(done.job.title));
    onPrinted();
  };
  return (
    <section className="panel-staff printers" aria-label={say.printers}>
      <div className="printers-head">
        <h3>{say.printers}</h3>
        <Button icon={<ReloadOutlined aria-hidden />} loading={answer.isAsking} onClick={answer.reload}>
          {say.refresh}
        </Button>
      </div>
      <ul>
        {printers.map(({ name, description, isDefault, state }) => (
          <li key={name}>
            <span className="printers-name">
              <b>{description}</b>
              {isDefault ? <small>{say.isDefault}</small> : null}
            </span>
            <PrinterStateTag state={state} />
            <Button loading={print.isBusy} aria-label={say.testPageOn(description)} onClick={() => void test(name)}>
              {say.testPage}
            </Button>
          </li>
        ))}
      </ul>
      <NoPrinter answer={answer} hasRefresh={false} />
      <Trouble problem={answer.problem ?? print.problem} />
    </section>
  );
}
