import { QrcodeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { LeafDrawer } from './leaf-drawer.tsx';

/** Where nothing can scan: the code at the foot of a page is typed. */
export function LeafField() {
  const { words } = useDuty();
  const says = words.handbook.scan;
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const wanted = text.trim();
  return (
    <>
      <form
        className="certificate-field"
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          if (wanted !== '') setAsked(wanted);
        }}
      >
        <TextField
          label={says.label}
          placeholder={says.placeholder}
          value={text}
          width="14em"
          maxLength={64}
          onChange={setText}
        />
        <Button htmlType="submit" icon={<QrcodeOutlined aria-hidden />} disabled={wanted === ''}>
          {says.submit}
        </Button>
      </form>
      {asked === null ? null : (
        <LeafDrawer
          text={asked}
          onClose={() => {
            setAsked(null);
            setText('');
          }}
        />
      )}
    </>
  );
}
