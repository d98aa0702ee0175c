import type { Mark } from './step-view.ts';

/** A shape for each state, so that it can be told without its colour: tick, half, ring, dots, bar. */
export function StepSign({ kind, step }: { readonly kind: Mark['kind']; readonly step: number }) {
  return (
    <svg className="ledger-sign" data-mark={kind} viewBox="0 0 36 36" width="36" height="36" aria-hidden>
      <circle cx="18" cy="18" r="15.5" className="ledger-sign-ring" />
      {kind === 'done' ? <path d="m11 18.5 5 5 9.5-10.5" className="ledger-sign-line" /> : null}
      {kind === 'current' ? <path d="M18 2.5a15.5 15.5 0 0 1 0 31z" className="ledger-sign-half" /> : null}
      {kind === 'ended' ? <path d="M10 18h16" className="ledger-sign-line" /> : null}
      {kind === 'done' || kind === 'ended' ? null : (
        <text x="18" y="23.5" textAnchor="middle">
          {step}
        </text>
      )}
    </svg>
  );
}
