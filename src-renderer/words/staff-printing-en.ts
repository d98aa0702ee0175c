import type { StaffPrintingWords } from './staff-printing-zh-cn.ts';

export const staffPrintingEn: StaffPrintingWords = {
  title: 'Printing',
  lead: (unfinished) =>
    unfinished === 0
      ? 'Nothing is being printed.'
      : unfinished === 1
        ? '1 paper is still being printed.'
        : `${unfinished} papers are still being printed.`,
  sheets: {
    'sign-in': 'Sign-in sheet',
    minutes: 'Minutes',
    record: 'Study record',
    reflection: 'Reflection sheet',
    'book-labels': 'Book labels',
    'test-page': 'Test page',
  },
  states: {
    rendering: 'Being laid out',
    queued: 'Waiting',
    printing: 'Printing',
    done: 'Done',
    failed: 'Not printed',
    cancelled: 'Cancelled',
    saved: 'Saved as PDF',
  },
  failures: {
    interrupted: 'The program ended in the middle. See whether the printer has printed it before printing again.',
    'too-slow': 'Laying it out took too long; nothing went to the printer. Use fewer photos or less text.',
    'not-drawn': 'It could not be laid out; nothing went to the printer. Please print it again.',
    'printer-gone': 'The printer is gone. Check its power and cable, then print again.',
    'printer-stopped': 'The print system gave this paper up. Check the printer, then print again.',
    refused: 'The printer did not take this paper. Check the printer, then print again.',
  },
  printerStates: {
    ready: 'Ready',
    busy: 'Printing',
    stopped: 'Stopped, please see to it',
    unknown: 'State not known',
  },
  printers: 'Printers',
  jobs: 'Printed so far',
  jobsEmpty: 'Nothing has been printed yet. Sign-in sheets, minutes and others are printed from their own pages.',
  refresh: 'Refresh',
  isDefault: 'System default',
  noPrinter: 'No printer was found. Check power and cable, or save as PDF for now.',
  unreachable: 'The print system does not answer. Check the printer and the print service, or save as PDF for now.',
  testPage: 'Print a test page',
  testPageOn: (printer) => `Print a test page on ${printer}`,
  columns: {
    requestedAt: 'Time',
    number: 'Number',
    title: 'Paper',
    printer: 'Printer',
    copies: 'Copies',
    pages: 'Pages',
    requestedBy: 'By',
    state: 'State',
  },
  reprintMark: 'Reprint',
  toFile: 'PDF file',
  reprint: 'Print again',
  reprintOf: (title) => `Print again: ${title}`,
  reprintLead: (number) =>
    number === ''
      ? 'Printed as it is now.'
      : `Keeps the number ${number}; printed as it is now and marked as a reprint.`,
  cancel: 'Cancel printing',
  cancelOf: (title) => `Cancel printing: ${title}`,
  cancelled: 'Printing was cancelled',
  choosePrinter: 'Printer',
  copies: 'Copies',
  fewer: 'One copy fewer',
  more: 'One copy more',
  print: 'Print',
  printAgain: 'Print once more',
  handedOver: (title) => `Given to the printer: ${title}`,
  save: 'Save as PDF',
  preview: 'Preview',
  drawing: 'Being laid out…',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  zoom: 'View',
  zooms: { page: 'Whole page', width: 'Fit width' },
  notShown: 'The preview could not be shown; printing and saving still work.',
  number: 'Number',
  numberLater: 'Given when printed or saved; drafts have none',
  missing: (count) =>
    `${count === 1 ? '1 character is' : `${count} characters are`} in no font here and stand as codes; add them by hand:`,
  missingOne: (character, codePoint, times) => `${character} (${codePoint}), ${times}×`,
  andMore: (count) => `${count} more`,
};
