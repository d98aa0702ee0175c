import { Button } from 'antd';
import { useDuty } from '../parts/staff-duty.ts';
import { cancel, judgeSheet } from './import-acts.ts';
import { useImportFlow } from './import-flow.ts';

export function SheetsStep() {
  const { words, call } = useDuty();
  const { fileName, sheets } = useImportFlow();
  return (
    <section className="panel-staff import-sheets">
      <header>
        <div>
          <h3>{words.roster.pickSheet}</h3>
          <p>{fileName}</p>
        </div>
        <Button onClick={() => cancel(call)}>{words.roster.anotherFile}</Button>
      </header>
      <div className="picker-list">
        {sheets.map((sheet, index) => (
          <button key={`${index}-${sheet.name}`} type="button" onClick={() => void judgeSheet(call, index)}>
            <b>{sheet.name}</b>
            <span className="num">{words.roster.sheetRows(sheet.rows)}</span>
            <em className="tag" data-tone={sheet.looksLikeRoster ? 'ok' : undefined}>
              {sheet.looksLikeRoster ? words.roster.looksLikeRoster : words.roster.notRoster}
            </em>
          </button>
        ))}
      </div>
    </section>
  );
}
