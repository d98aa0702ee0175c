/** What was recorded of a step, as lines of label and text. */
import type { Ballot, StepDetails } from '../../../../../src-main/contract/development-steps.ts';
import type { StaffLedgerWords } from '../../../../words/staff-ledger-zh-cn.ts';

type Line = readonly [label: string, text: string];

const ballotLine = (ballot: Ballot, words: StaffLedgerWords): Line => [
  words.fields.ballot,
  words.record.ballot(ballot) + (ballot.isSecret ? words.record.secret : words.record.notSecret),
];

/** Lines without a text are left out. */
export function detailsInWords(details: StepDetails, words: StaffLedgerWords): Line[] {
  return linesOf(details, words).filter(([, text]) => text !== '');
}

function linesOf(details: StepDetails, words: StaffLedgerWords): Line[] {
  const { fields, names, record } = words;
  const list = (items: readonly string[]) => items.join(record.comma);
  const opinions = (all: readonly { source: keyof typeof names.sources; on: string }[]): Line => [
    fields.opinions,
    list(all.map(({ source, on }) => `${names.sources[source]} ${on}`)),
  ];
  const people = (all: readonly { who: { name: string }; post: string }[]): string =>
    list(all.map(({ who, post }) => (post === '' ? who.name : record.person(who.name, post))));
  switch (details.step) {
    case 2:
      return [
        [fields.talker, record.person(details.talker.name, names.posts[details.talkerPost])],
        [fields.topics, list(details.topics.map((topic) => names.topics[topic]))],
      ];
    case 3:
      return [
        [fields.recommendedBy, list(details.recommendedBy.map((by) => names.recommenders[by]))],
        [fields.recommendedOn, details.recommendedOn ?? ''],
      ];
    case 5:
      return [[fields.mentors, people(details.mentors)]];
    case 7:
      return [
        opinions(details.opinions),
        [
          fields.notice,
          details.noticeStartedOn === null ? '' : record.span(details.noticeStartedOn, details.noticeEndedOn ?? ''),
        ],
      ];
    case 9:
      return [[fields.sponsors, people(details.sponsors)]];
    case 10:
    case 13:
    case 24:
      return [[fields.result, names.results[details.result]]];
    case 11:
      return [
        [fields.training, record.training(details.days, details.hours)],
        [fields.organiser, details.organiser],
        [fields.certificate, details.certificate],
        [fields.waiver, details.waiver],
      ];
    case 15:
      return [
        ballotLine(details.ballot, words),
        [fields.programme, list(details.programme.map((item) => names.programme[item]))],
        [fields.leavesSchoolOn, details.leavesSchoolOn ?? ''],
      ];
    case 16:
      return [[fields.talker, details.talker.name]];
    case 17:
      return [
        [fields.result, names.results[details.result]],
        [fields.special, details.isSpecialCase ? fields.specialYes : ''],
      ];
    case 19:
      return [[fields.group, details.group]];
    case 23:
      return [
        [
          fields.outcome,
          names.outcomes[details.outcome] + (details.extendMonths === null ? '' : record.months(details.extendMonths)),
        ],
        ballotLine(details.ballot, words),
        opinions(details.opinions),
        [fields.committeeReviewedOn, details.committeeReviewedOn ?? ''],
      ];
    case 25:
      return [[fields.keptAt, details.keptAt]];
    case 1:
    case 4:
    case 6:
    case 8:
    case 12:
    case 14:
    case 18:
    case 20:
    case 21:
    case 22:
      return [];
  }
}
