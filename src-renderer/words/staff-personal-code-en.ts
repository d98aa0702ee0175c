import type { StaffPersonalCodeWords } from './staff-personal-code-zh-cn.ts';

export const staffPersonalCodeEn: StaffPersonalCodeWords = {
  title: 'Personal code',
  none: 'None yet. With one the person can swipe in to “My progress”.',
  setAt: (when, by) => `Set ${when} with ${by} standing by`,
  locked: 'Locked: set a new one',
  set: 'Set a personal code',
  setAnew: 'Set a new one',
  setTitle: (name) => `Personal code of ${name}`,
  lead: 'The person types it twice. Please look away.',
  first: 'Four digits',
  second: 'Once more',
  different: 'The two differ. Please start again.',
  rules: 'No runs, no repeats, no years, nothing of the birthday or the student number.',
  pad: { label: 'Digits', erase: 'Erase', clear: 'Clear' },
  saved: (name) => `The personal code of ${name} is set`,
  remove: 'Remove the code',
  removeTitle: 'Remove the personal code?',
  removeLead: 'The person cannot open “My progress” until a new one is set.',
  removed: 'The personal code is removed',
};
