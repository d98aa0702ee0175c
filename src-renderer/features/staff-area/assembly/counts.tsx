import type { Assembly } from '../../../../src-main/contract/assembly.ts';
import { useDuty } from '../parts/staff-duty.ts';

interface CountsProps {
  readonly assembly: Assembly;
  /** Nobody comes any more. */
  readonly isOver?: boolean;
}

/** 应到 16 · 实到 9 · 需到 9, large enough for the whole room. */
export function Counts({ assembly: { should, present, needed }, isOver = false }: CountsProps) {
  const { words } = useDuty();
  const says = words.assembly.counts;
  const isEnough = present >= needed;
  return (
    <section className="panel-staff assembly-counts" aria-label={says.label} role="status">
      <dl>
        <div>
          <dt>{says.should}</dt>
          <dd className="num">{should}</dd>
        </div>
        <div data-tone={isEnough ? 'ok' : 'warn'}>
          <dt>{says.present}</dt>
          <dd className="num">{present}</dd>
        </div>
        <div>
          <dt>{says.needed}</dt>
          <dd className="num">{needed}</dd>
        </div>
      </dl>
      {isOver ? null : (
        <p data-tone={isEnough ? 'ok' : 'warn'}>{isEnough ? says.enough : says.short(needed - present)}</p>
      )}
    </section>
  );
}
