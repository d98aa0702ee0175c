import { type NoticesWords, noticePaper } from './notices-zh-cn.ts';

const kinds: NoticesWords['tile']['kinds'] = {
  activist: 'People to be named activists',
  candidate: 'People to be listed as candidates',
  admission: 'People to be admitted on probation',
  conversion: 'People to become full members',
};

export const noticesEn: NoticesWords = {
  title: 'Public notices',
  note: 'Opinions are heard by the post the notice names',
  paper: noticePaper,
  gloss: (kind) => kinds[kind],
  empty: 'No notice at present',
  emptyHint: 'Notices are here for their days and go by themselves',
  lastDay: 'last day today',
  tile: {
    kinds,
    several: (count) => `${count} notices running`,
    until: (day) => `until ${day}`,
    lastDay: 'last day today',
  },
};
