import type { MissingGlyph } from '../../../../src-main/contract/printing.ts';
import { useDuty } from '../parts/staff-duty.ts';

const mostShown = 12;

/** Characters that stand on the paper as their codes. */
export function MissingCharacters({ missing }: { readonly missing: readonly MissingGlyph[] }) {
  const { words } = useDuty();
  const say = words.printing;
  if (missing.length === 0) return null;
  const rest = missing.length - mostShown;
  return (
    <div className="print-missing" role="status">
      <p>{say.missing(missing.length)}</p>
      <ul>
        {missing.slice(0, mostShown).map(({ character, codePoint, times }) => (
          <li key={codePoint}>{say.missingOne(character, codePoint, times)}</li>
        ))}
        {rest > 0 ? <li>{say.andMore(rest)}</li> : null}
      </ul>
    </div>
  );
}
