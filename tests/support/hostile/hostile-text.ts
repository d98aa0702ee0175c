/** What somebody types who wants to be a part of the page. Each field has its own, so that it is known wherever it stands. */
import { type TextField, textFields } from './text-fields.ts';

/** Longest first among their kind; one that fits is found for every field. */
const payloads: readonly ((n: number) => string)[] = [
  (n) => `<img src=x onerror="window.hit=${n}">`,
  (n) => `"><svg onload=window.hit=${n}>`,
  (n) => `<script>window.hit=${n}</script>`,
  (n) => `javascript:window.hit=${n}`,
  (n) => `<iframe srcdoc="<script>parent.hit=${n}</script>"></iframe>`,
  (n) => `&lt;img src=x onerror=window.hit=${n}&gt;`,
  (n) => `</textarea></title><style>body{display:none}</style>${n}`,
  (n) => `<a href="javascript:window.hit=${n}">看</a>`,
  (n) => `{{constructor.constructor("window.hit=${n}")()}}`,
  (n) => `<b>${n}`,
];

const places = new Map(textFields.map(({ field, longest }, at) => [field, { at, longest }]));

/** The element that its beginning would make of itself, were it read as markup. */
export const markOf = (field: TextField): string => `x-${places.get(field)?.at ?? 'none'}`;

/** @throws RangeError for a field that the contract does not have */
export function hostileText(field: TextField): string {
  const place = places.get(field);
  if (!place) throw new RangeError(`${field} is no text of the contract`);
  const { at, longest } = place;
  const turned = payloads.map((_, step) => payloads[(at + step) % payloads.length]!(at));
  const mark = `<x-${at}>`;
  return mark + (turned.find((payload) => mark.length + payload.length <= longest) ?? '');
}
