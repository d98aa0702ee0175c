/** Line icons, drawn for this station; always beside words. */
import type { ReactNode } from 'react';

const drawings = {
  done: <path d="M4.5 12.5l5 5 10-11" />,
  calm: <path d="M12 7.5v5.200l3.500 2M12 3.500a8.500 8.500 0 110 17 8.500 8.500 0 010-17z" />,
  unknown: <path d="M12 8.500v5M12 16.800v.200M12 3.600L21.300 20H2.700z" />,
  refused: <path d="M6.500 6.500l11 11M17.500 6.500l-11 11" />,
  undone: <path d="M9 14.500L4.500 10 9 5.500M4.500 10H14a5.500 5.500 0 010 11h-2.500" />,
  home: <path d="M4 11.500L12 5l8 6.500M6.500 10v9h11v-9M10 19v-5h4v5" />,
  harbour: (
    <path d="M12 20.500s-7.500-4.600-7.500-10A4.300 4.300 0 0112 8a4.300 4.300 0 017.500 2.500c0 5.400-7.500 10-7.500 10z" />
  ),
  activity: <path d="M12 4l2.400 5 5.600.700-4.100 3.900 1 5.500-4.900-2.700-4.900 2.700 1-5.500L4 9.700 9.600 9z" />,
  language: (
    <path d="M3.500 12h17M12 3.500c3 2.600 3 14.400 0 17-3-2.600-3-14.400 0-17zM12 3.500a8.500 8.500 0 110 17 8.500 8.500 0 010-17z" />
  ),
  contrast: (
    <>
      <circle cx="12" cy="12" r="8.500" />
      <path d="M12 3.500v17a8.500 8.500 0 000-17z" fill="currentColor" />
    </>
  ),
  sound: <path d="M4 10v4h3l5 4V6L7 10zM15.500 9c1.600 1.600 1.600 4.400 0 6M18 6.500c3 3 3 8 0 11" />,
  muted: <path d="M4 10v4h3l5 4V6L7 10zM16 9.500l5 5M21 9.500l-5 5" />,
  guest: (
    <path d="M12 12.2a3.8 3.8 0 100-7.6 3.8 3.8 0 000 7.6zM4.8 20c.6-3.6 3.500-5.400 7.200-5.400s6.600 1.800 7.200 5.400" />
  ),
  reading: (
    <path d="M12 6.500C9.800 5 7 4.600 3.500 5v13c3.500-.400 6.300 0 8.500 1.500 2.200-1.500 5-1.900 8.500-1.500V5c-3.500-.400-6.300 0-8.500 1.500zM12 6.500v13" />
  ),
  reflection: (
    <path d="M4.500 20l1-4.500L16.300 4.700a1.800 1.800 0 012.500 0l.5.5a1.800 1.800 0 010 2.500L8.500 18.500zM14.500 6.500l3 3M12.500 20h7" />
  ),
  lending: <path d="M4 4.500h4v15H4zM8 4.500h4v15H8zM13.200 5.600l3.800-1 3.600 14.200-3.800 1zM4 8h4M8 8h4" />,
  scan: <path d="M4 8V4.500h4M16 4.500h4V8M20 16v3.500h-4M8 19.500H4V16M7.500 8v8M10.500 8v8M13.500 8v8M16.500 8v8" />,
  card: <path d="M3.500 6h17v12h-17zM3.500 10h17M6.500 14.500h4" />,
  paper: <path d="M6 3.500h8.500L18.500 7.500v13H6zM14 3.500v4.500h4.500M9 12h6.500M9 15.500h6.500" />,
  quiz: (
    <path d="M12 3.500l7.500 2.600v5.400c0 4.500-3.100 7.700-7.500 9.500-4.400-1.800-7.500-5-7.500-9.500V6.100zM8.500 12l2.500 2.500 4.500-5" />
  ),
  live: <path d="M13.500 3L5.500 13.500h5.500l-1 7.500 8.500-11h-6z" />,
  notice: (
    <path d="M4 10v4.500h3l8.500 4.500V5.500L7 10zM18.500 9.500a4 4 0 010 5.500M8 14.500l1.200 5.500h2.600l-1-4" />
  ),
  flag: <path d="M6 21V4M6 4.500h11.500l-2.500 4 2.500 4H6" />,
  own: <path d="M3.500 19h4.500v-4.500h4.500V10H17V5.500h3.500M17 5.500h3.500V9" />,
  notebook: <path d="M6.500 3.500h12v17h-12zM4 8h4M4 12h4M4 16h4M12 9l3.500 3.500M15.500 9L12 12.500" />,
  printer: <path d="M7 8.500v-5h10v5M7 16.500H4v-8h16v8h-3M7 13.500h10v7H7zM16.500 11h.500" />,
  keyboard: <path d="M3.500 6.500h17v11h-17zM7 10h.100M10.300 10h.100M13.600 10h.100M17 10h.100M7.500 14h9" />,
  search: <path d="M10.500 4.500a6 6 0 110 12 6 6 0 010-12zM15 15l5 5" />,
  previous: <path d="M14.5 5.5L8 12l6.5 6.5" />,
  next: <path d="M9.5 5.5L16 12l-6.5 6.5" />,
  minus: <path d="M5.5 12h13" />,
  plus: <path d="M5.5 12h13M12 5.5v13" />,
  erase: <path d="M8.500 6H20v12H8.500L3 12zM11.500 9.500l5 5M16.500 9.500l-5 5" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

interface IconProps {
  readonly name: IconName;
  readonly size?: number;
  readonly weight?: number;
}

export function Icon({ name, size = 28, weight = 1.9 }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={weight}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawings[name]}
    </svg>
  );
}
