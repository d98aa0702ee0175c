import { Select } from 'antd';
import { DayField } from '../parts/day-field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import type { Terms } from '../reading/use-terms.ts';
import type { Period } from './figures-filter.ts';

interface PeriodFieldsProps {
  readonly terms: Terms;
  readonly period: Period | null;
  readonly onPeriod: (period: Period) => void;
}

/** A term, or any first and last day. */
export function PeriodFields({ terms, period, onPeriod }: PeriodFieldsProps) {
  const { words } = useDuty();
  const texts = words.figures;
  const known = terms.held.value?.terms ?? [];
  const chosen = known.find((term) => term.from === period?.from && term.to === period.to);
  const isInverted = period !== null && period.from > period.to;
  return (
    <div className="filters">
      <div className="field figures-term">
        <span className="label">{texts.term}</span>
        <Select
          aria-label={texts.term}
          value={period === null ? null : (chosen?.from ?? '')}
          options={[
            ...terms.options,
            ...(period === null || chosen !== undefined ? [] : [{ value: '', label: texts.ownDays }]),
          ]}
          onChange={(from) => {
            const term = known.find((each) => each.from === from);
            if (term !== undefined) onPeriod({ from: term.from, to: term.to });
          }}
        />
      </div>
      {period === null ? null : (
        <>
          <DayField label={texts.from} day={period.from} onDay={(from) => onPeriod({ ...period, from })} />
          <DayField
            label={texts.to}
            day={period.to}
            wrong={isInverted ? texts.daysInverted : null}
            onDay={(to) => onPeriod({ ...period, to })}
          />
        </>
      )}
    </div>
  );
}
