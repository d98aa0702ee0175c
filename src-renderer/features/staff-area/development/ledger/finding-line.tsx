import { ExclamationCircleFilled, InfoCircleFilled, QuestionCircleFilled, StopFilled } from '@ant-design/icons';
import type { Finding, RuleReference } from '../../../../../src-main/contract/development-rules.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { findingInWords } from './finding-in-words.ts';
import { referenceOf, tones } from './step-view.ts';

const signs = {
  block: StopFilled,
  warn: ExclamationCircleFilled,
  provisional: QuestionCircleFilled,
  note: InfoCircleFilled,
} as const;

interface FindingListProps {
  readonly label: string;
  readonly findings: readonly Finding[];
  readonly references: readonly RuleReference[];
}

/** What the rules say, each with where it stands written. */
export function FindingList({ label, findings, references }: FindingListProps) {
  const { words } = useDuty();
  if (findings.length === 0) return null;
  return (
    <ul className="ledger-findings" aria-label={label}>
      {findings.map((finding) => {
        const Sign = signs[finding.force];
        const key = `${finding.rule} ${finding.code} ${JSON.stringify(finding.facts)}`;
        return (
          <li key={key} data-tone={tones[finding.force]}>
            <Sign aria-hidden />
            <div>
              <p>
                <b>{words.ledger.forces[finding.force]}</b>
                {findingInWords(finding, words)}
              </p>
              <RuleText reference={referenceOf(references, finding.rule)} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The article, and on demand what it says and how sure the wording is. */
export function RuleText({ reference }: { readonly reference: RuleReference | null }) {
  const { words } = useDuty();
  const says = words.ledger.rule;
  if (reference === null) return null;
  const { rule, title, article, text, trust, source } = reference;
  return (
    <details className="ledger-rule">
      <summary>{says.basis(rule, article)}</summary>
      <p>{text}</p>
      <p>
        {title}
        {article}
      </p>
      <p>
        {says.trust(says.trusts[trust])} {says.source(source)}
      </p>
    </details>
  );
}
