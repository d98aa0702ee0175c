import type { ReactNode } from 'react';

/** A part of the screen that scrolls by itself; the arrow keys must reach it also when nothing in it can be pressed. */
export function Scroller(props: { label: string; className: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: scrolling is an act of its own
    <div className={props.className} role="region" aria-label={props.label} tabIndex={0}>
      {props.children}
    </div>
  );
}
