import { Switch } from 'antd';
import type { Answer } from '../../../../../src-main/contract/registry.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { useDeed } from '../../parts/use-deed.ts';

type Pack = Answer<'development.rulePacks'>['packs'][number];

/** National texts stand; a school's own may be laid over them. Every rule can be read here. */
export function PacksPanel() {
  const { words, times } = useDuty();
  const says = words.branches;
  const held = useAnswer('development.rulePacks', {});
  const turn = useDeed('development.setOverlay');
  const { packs = [], calendarYears = [] } = held.value ?? {};
  const year = Number(times.today().slice(0, 4));
  const missing = [year, year + 1].filter((each) => held.value !== null && !calendarYears.includes(each));
  const set = async ({ packId }: Pack, isOn: boolean) => {
    if ((await turn.run({ packId, isOn })) !== null) held.reload();
  };
  return (
    <section className="panel-staff ledger-panel" aria-label={says.packs}>
      <header>
        <div>
          <h3>{says.packs}</h3>
          <p>{says.packsLead}</p>
        </div>
      </header>
      <Trouble problem={held.problem ?? turn.problem} onRetry={held.reload} />
      <ul className="ledger-packs">
        {packs.map((pack) => (
          <li key={pack.packId}>
            <div className="ledger-pack-head">
              <span className="tag" data-tone={pack.isNational ? 'ok' : undefined}>
                {pack.isNational ? says.national : says.local}
              </span>
              <b>{pack.title}</b>
              {pack.isNational ? (
                <span className="num">{says.inForce(pack.inForceFrom)}</span>
              ) : (
                <Switch
                  checked={pack.isOn}
                  disabled={turn.isBusy}
                  checkedChildren={says.on}
                  unCheckedChildren={says.off}
                  aria-label={says.turnOn(pack.title)}
                  onChange={(isOn) => void set(pack, isOn)}
                />
              )}
            </div>
            <details className="ledger-rule">
              <summary>{says.rules(pack.rules.length)}</summary>
              <RuleTable pack={pack} />
              <p>{words.ledger.rule.source(pack.source)}</p>
            </details>
          </li>
        ))}
      </ul>
      <h3>{says.calendars}</h3>
      <p className="num">{says.calendarYears(calendarYears.join(words.ledger.record.comma))}</p>
      {missing.map((each) => (
        <p key={each} className="ledger-start num">
          {says.calendarMissing(each)}
        </p>
      ))}
    </section>
  );
}

function RuleTable({ pack }: { readonly pack: Pack }) {
  const { words } = useDuty();
  const { columns } = words.branches;
  return (
    <table className="ledger-rule-table">
      <thead>
        <tr>
          <th scope="col">{columns.rule}</th>
          <th scope="col">{columns.article}</th>
          <th scope="col">{columns.text}</th>
          <th scope="col">{columns.trust}</th>
        </tr>
      </thead>
      <tbody>
        {pack.rules.map((rule) => (
          <tr key={rule.rule}>
            <td className="num">{rule.rule}</td>
            <td>{rule.article}</td>
            <td>{rule.text}</td>
            <td>{words.ledger.rule.trusts[rule.trust]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
