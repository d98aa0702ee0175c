import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { RowTools } from './row-tools.tsx';
import { moved, replaced, without } from './rows.ts';
import { emptyItem, type ItemDraft } from './session-draft.ts';

interface ItemRowsProps {
  readonly items: readonly ItemDraft[];
  readonly faultOf: (field: string) => string | null;
  readonly refused: string | null;
  readonly onChange: (items: readonly ItemDraft[]) => void;
}

const mostItems = 20;

/** 书目: what is read, in order. */
export function ItemRows({ items, faultOf, refused, onChange }: ItemRowsProps) {
  const { words } = useDuty();
  const form = words.reading.form;
  return (
    <fieldset>
      <legend>{form.list}</legend>
      {items.map((item, index) => {
        const set = (change: Partial<ItemDraft>) => onChange(replaced(items, item.key, change));
        const fault = faultOf(`item-${item.key}`);
        const name = form.itemName(index + 1);
        return (
          <div key={item.key} className="session-row" role="group" aria-label={name}>
            <header>
              <Choices
                label={`${name} ${form.kind}`}
                value={item.kind}
                options={[
                  { value: 'book', label: form.kinds.book },
                  { value: 'article', label: form.kinds.article },
                ]}
                onChoose={(kind) => set({ kind })}
              />
              <RowTools
                words={form}
                name={name}
                isFirst={index === 0}
                isLast={index === items.length - 1}
                onMove={(step) => onChange(moved(items, index, step))}
                onRemove={() => onChange(without(items, item.key))}
              />
            </header>
            <TextField label={form.itemTitle} value={item.title} maxLength={120} onChange={(title) => set({ title })} />
            <div className="session-pair">
              <TextField
                label={form.author}
                value={item.author}
                maxLength={80}
                onChange={(author) => set({ author })}
              />
              <TextField
                label={form.publisher}
                value={item.publisher}
                maxLength={80}
                onChange={(publisher) => set({ publisher })}
              />
              <TextField
                label={form.pageFrom}
                value={item.pageFrom}
                maxLength={5}
                onChange={(pageFrom) => set({ pageFrom })}
              />
              <TextField label={form.pageTo} value={item.pageTo} maxLength={5} onChange={(pageTo) => set({ pageTo })} />
            </div>
            {fault === null ? null : (
              <small role="alert" data-tone="err">
                {fault}
              </small>
            )}
          </div>
        );
      })}
      {refused === null ? null : <small data-tone="err">{refused}</small>}
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={items.length >= mostItems}
        onClick={() => onChange([...items, emptyItem()])}
      >
        {form.addItem}
      </Button>
    </fieldset>
  );
}
