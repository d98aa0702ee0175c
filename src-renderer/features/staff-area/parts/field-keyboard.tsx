import { useEffect, useState } from 'react';
import { isTextField, type TextField, typeInto, writeOver } from '../../../scanner/text-field.ts';
import { TextKeyboard } from '../../../ui/keyboard/text-keyboard.tsx';
import { useWords } from '../../../words/use-words.ts';
import { useDuty } from './staff-duty.ts';

/** Keys for a kiosk without a keyboard of its own; they write where the caret is. */
export function FieldKeyboard() {
  const kioskWords = useWords();
  const { words } = useDuty();
  const [hasField, setHasField] = useState(isTextField(document.activeElement));

  useEffect(() => {
    const look = () => setHasField(isTextField(document.activeElement));
    addEventListener('focusin', look);
    addEventListener('focusout', look);
    return () => {
      removeEventListener('focusin', look);
      removeEventListener('focusout', look);
    };
  }, []);

  const withField = (act: (field: TextField) => void) => () => {
    if (isTextField(document.activeElement)) act(document.activeElement);
  };
  return (
    <section className="staff-keys" aria-label={words.door.keyboard}>
      <p>{hasField ? '' : words.keyboard.chooseField}</p>
      <TextKeyboard
        words={kioskWords.keyboard}
        modes={['pinyin', 'letters', 'symbols']}
        onText={(text) => withField((field) => typeInto(field, text))()}
        onErase={withField(eraseOne)}
        onClear={withField((field) => writeOver(field, ''))}
      />
    </section>
  );
}

/** What is selected, or else the character before the caret; a character may be two units long. */
function eraseOne(field: TextField): void {
  const end = field.selectionEnd ?? field.value.length;
  const start = field.selectionStart ?? end;
  const before = Array.from(field.value.slice(0, start));
  const from = start === end ? before.slice(0, -1).join('').length : start;
  field.setSelectionRange(from, end);
  typeInto(field, '');
}
