import './maintenance.css';
import { useState } from 'react';
import type { Answer } from '../../../src-main/contract/registry.ts';
import { dayOf, timeOf, useNow } from '../../ui/clock.ts';
import { Frame } from '../../ui/frame.tsx';
import { usePreferences } from '../../ui/preferences.store.ts';
import { useMaintenanceWords } from '../../words/use-maintenance-words.ts';
import { useWords } from '../../words/use-words.ts';
import { ForStaff } from './for-staff.tsx';
import { ForVisitors } from './for-visitors.tsx';

/** 维护中: nothing of the station can be trusted now, and nobody is turned away without knowing what to do. */
export function Maintenance({ status }: { readonly status: Answer<'station.status'> }) {
  const words = useWords();
  const says = useMaintenanceWords();
  const { language, switchLanguage } = usePreferences();
  const [isStaff, setStaff] = useState(false);
  const now = useNow(status.now);
  const zone = status.timeZone;
  return (
    <Frame
      title={isStaff ? says.staff.title : status.name || says.title}
      subtitle={words.frame.subtitle}
      mark={status.isDemo ? words.frame.demo : undefined}
      corner={{ figure: timeOf(now, zone), words: dayOf(now, zone, language), isLeaving: false }}
      footer={
        <>
          <button type="button" lang={language === 'en' ? 'zh-CN' : 'en'} onClick={switchLanguage}>
            {words.otherLanguage}
          </button>
          <span className="gap" />
          <button type="button" onClick={() => setStaff(!isStaff)}>
            {isStaff ? says.staff.back : says.staff.entry}
          </button>
        </>
      }
    >
      {isStaff ? <ForStaff zone={zone} /> : <ForVisitors />}
    </Frame>
  );
}
