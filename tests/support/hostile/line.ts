/** A line of the register: where a text is shown, or why nobody sees it. */
import type { RouteName } from '../../../src-main/contract/registry.ts';
import type { PublicScreen } from './public-screens.ts';
import type { StaffScreen } from './staff-screens.ts';
import type { TextField } from './text-fields.ts';

export type ScreenName = PublicScreen | StaffScreen;

export type Line =
  /** Stands there as it was typed. */
  | { readonly on: readonly ScreenName[] }
  /** Kept in the same place as that one, and shown from there. */
  | { readonly as: TextField }
  /** Core takes nothing that could be markup. */
  | { readonly refused: string }
  | { readonly never: string };

export type Lines = { readonly [Route in RouteName]?: Readonly<Record<string, Line>> };

export const on = (...screens: readonly ScreenName[]): Line => ({ on: screens });
export const as = (field: TextField): Line => ({ as: field });
export const refused = (code: string): Line => ({ refused: code });

export const secret: Line = { never: 'compared with what is kept of it, and handed out to nobody' };
export const lookedUp: Line = { never: 'finds something that is there, which is shown instead; itself it is not kept' };
export const asked: Line = { never: 'asks; it stays in the field in which it was typed, and is not kept' };
export const putAway: Line = { never: 'kept with what was struck out, which no screen and no paper shows' };
export const onPaper: Line = { never: 'chosen from buildings that are there; printed as they are' };
