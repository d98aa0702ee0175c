import './posts.css';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { Choices } from '../parts/choices.tsx';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { PostsTab } from './posts-tab.tsx';
import type { TermWish } from './rows.ts';
import { TermDialog } from './term-dialog.tsx';
import { TermsTab } from './terms-tab.tsx';

const tabs = ['posts', 'terms'] as const;

/** 岗位与届次: who holds what now, and the terms before; `?tab=terms`. */
export function Posts() {
  const { words, may } = useDuty();
  const says = words.posts;
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') === 'terms' ? 'terms' : 'posts';
  const [wish, setWish] = useState<TermWish | null>(null);
  const [turn, setTurn] = useState(0);
  return (
    <Page
      title={says.title}
      lead={says.lead}
      actions={
        tab === 'terms' && may('terms.addPast') ? (
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setWish({ kind: 'past' })}>
            {says.terms.addPast}
          </Button>
        ) : null
      }
    >
      <div className="page-tabs">
        <Choices
          label={says.tabs}
          value={tab}
          options={tabs.map((value) => ({ value, label: says.tabNames[value] }))}
          onChoose={(chosen) => setSearch(chosen === 'posts' ? {} : { tab: chosen }, { replace: true })}
        />
      </div>
      {tab === 'posts' ? (
        <PostsTab key={turn} onBegin={() => setWish({ kind: 'begin' })} />
      ) : (
        <TermsTab key={turn} onWish={setWish} />
      )}
      {wish === null ? null : (
        <TermDialog
          wish={wish}
          onClose={() => setWish(null)}
          onDone={() => {
            setWish(null);
            setTurn((before) => before + 1);
          }}
        />
      )}
    </Page>
  );
}
