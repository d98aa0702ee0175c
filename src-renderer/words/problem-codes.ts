import type { Facts } from '../../src-main/contract/route.ts';
import type { OutcomeOf, RouteName } from '../../src-main/contract/registry.ts';
import type { GatewayProblem } from '../gateway/gateway.ts';

/** Of the sessions and the small library, those that are public. */
type ReadingRoute = Extract<
  RouteName,
  | `reading.${'coming' | 'signUp' | 'signOff' | 'reflectable' | 'handInReflection' | 'handInSheet'}`
  | `books.${'shelf' | 'lend' | 'giveBack' | 'renew' | 'mine'}`
>;

/** Of the quizzes, those that are public. */
type QuizRoute = Extract<
  RouteName,
  `quiz.${'topics' | 'practice' | 'practiceAnswer' | 'notebook' | 'clearNotebook' | 'openCampaigns' | 'chances' | 'begin' | 'attempt' | 'answer' | 'handIn' | 'result' | 'printCertificate' | 'live' | 'joinLive' | 'buzzLive' | 'answerLive' | 'stepLive'}`
>;

/** Of the handbook, those that are public. */
type HandbookRoute = Extract<
  RouteName,
  | 'notices.running'
  | `own.${'offered' | 'open' | 'progress' | 'print' | 'leave' | 'data' | 'printData' | 'consents' | 'setConsent' | 'requests' | 'ask'}`
>;

/** The routes a public screen asks. */
type KioskRoute =
  | ReadingRoute
  | QuizRoute
  | HandbookRoute
  | Extract<RouteName, 'station.status' | 'station.setUp' | 'rooms.figures' | 'members.find'>
  | Exclude<
      Extract<RouteName, `check-in.${string}`>,
      'check-in.present' | 'check-in.list' | 'check-in.export' | 'check-in.void' | 'check-in.close'
    >;

type ProblemOf<Reply> = Reply extends { readonly problem: { readonly code: infer Code } } ? Code : never;

/** Every failure those routes can answer with: a sentence missing in words does not compile. */
export type KioskProblemCode = ProblemOf<OutcomeOf<KioskRoute>> | GatewayProblem['problem']['code'];
/** Those with sentences in a file of their own. */
export type KioskReadingProblem = Extract<
  KioskProblemCode,
  `${'reading' | 'reflection' | 'sheet' | 'book' | 'loans'}.${string}`
>;
export type KioskQuizProblem = Extract<
  KioskProblemCode,
  `${'question' | 'answer' | 'campaign' | 'attempt' | 'certificate' | 'printer' | 'paper' | 'live'}.${string}`
>;
export type KioskOwnProblem = Extract<KioskProblemCode, `own.${string}` | 'development.no-file' | 'request.too-many'>;
export type ProblemFacts = Facts;

export interface KioskProblem {
  readonly code: KioskProblemCode;
  readonly facts: ProblemFacts;
  readonly traceId?: string;
}
