import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { CertificateDrawer } from './certificate-drawer.tsx';

/** Where nothing can scan: number and code are typed. */
export function CertificateField() {
  const { words } = useDuty();
  const says = words.campaigns.check;
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
          width="26em"
          maxLength={64}
          onChange={setText}
        />
        <Button htmlType="submit" icon={<SafetyCertificateOutlined aria-hidden />} disabled={wanted === ''}>
          {says.submit}
        </Button>
      </form>
      {asked === null ? null : (
        <CertificateDrawer
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
