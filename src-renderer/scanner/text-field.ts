/** Writing into a field so that its owner, a React component, hears of it as if somebody had typed. */

export type TextField = HTMLInputElement | HTMLTextAreaElement;

export function isTextField(element: Element | null): element is TextField {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly && !element.disabled;
  return (
    element instanceof HTMLInputElement &&
    /^(text|search|password|tel|url)$/.test(element.type) &&
    !element.readOnly &&
    !element.disabled
  );
}

const tell = (field: TextField, data: string | null) =>
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data, inputType: data === null ? '' : 'insertText' }));

/** At the caret, in place of what is selected, within the field's `maxLength`. */
export function typeInto(field: TextField, text: string): void {
  const start = field.selectionStart ?? field.value.length;
  const end = field.selectionEnd ?? start;
  const room = field.maxLength < 0 ? text.length : field.maxLength - field.value.length + (end - start);
  const fitting = text.slice(0, Math.max(0, room));
  // setRangeText goes around React's own setter, so that React sees a changed value and tells the component.
  field.setRangeText(fitting, start, end, 'end');
  tell(field, fitting);
}

export function writeOver(field: TextField, value: string): void {
  field.setRangeText(value, 0, field.value.length, 'end');
  tell(field, null);
}

/** What is selected, or the one character before the caret. */
export function eraseBefore(field: TextField): void {
  const start = field.selectionStart ?? field.value.length;
  const end = field.selectionEnd ?? start;
  const before = Array.from(field.value.slice(0, start)).at(-1)?.length ?? 0;
  field.setRangeText('', start === end ? start - before : start, end, 'end');
  tell(field, null);
}
