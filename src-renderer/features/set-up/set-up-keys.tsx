import { TextKeyboard } from '../../ui/keyboard/text-keyboard.tsx';
import { useWords } from '../../words/use-words.ts';
import { type SetUpField, useSetUp } from './set-up.store.ts';

const isSecret = (field: SetUpField) => field === 'passphrase' || field === 'repeat';

/** Writes into the field that was touched last. */
export function SetUpKeys({ field }: { readonly field: SetUpField }) {
  const words = useWords();
  const { texts, write } = useSetUp();
  const text = texts[field];
  return (
    <TextKeyboard
      // Another kind of field, another keyboard: half a syllable must not end up in a passphrase.
      key={String(isSecret(field))}
      words={words.keyboard}
      modes={isSecret(field) ? ['letters', 'symbols'] : ['pinyin', 'letters', 'symbols']}
      startsName={field === 'administrator' && text === ''}
      onText={(more) => write(field, text + more)}
      onErase={() => write(field, Array.from(text).slice(0, -1).join(''))}
      onClear={() => write(field, '')}
    />
  );
}
