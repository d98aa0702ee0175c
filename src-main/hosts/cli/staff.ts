/** Who may come in at 值班入口. */
import type { Answer } from '../../contract/registry.ts';
import type { AskApplication } from './ask.ts';

type Staff = Answer<'staff.list'>;

export interface StaffLines {
  readonly administrators: readonly string[];
  readonly people: readonly (Pick<Staff['people'][number], 'name' | 'className' | 'posts' | 'isMentor' | 'isLocked'> & {
    /** Of the current term. */
    readonly hasPin: boolean;
  })[];
  readonly recoveryCode: 'none' | 'ready' | 'used';
}

export async function staffLines(ask: AskApplication): Promise<StaffLines> {
  const { administrators, people, recoveryCode } = await ask('staff.list', {});
  const stateOf = ({ usedAt }: { readonly usedAt: number | null }) => (usedAt === null ? 'ready' : 'used');
  return {
    administrators: administrators.map(({ name }) => name),
    people: people.map(({ name, className, posts, isMentor, isLocked, pinSetAt }) => {
      return { name, className, posts, isMentor, hasPin: pinSetAt !== null, isLocked };
    }),
    recoveryCode: recoveryCode === null ? 'none' : stateOf(recoveryCode),
  };
}

export const staffTable = ({ administrators, people, recoveryCode }: StaffLines): string[] => [
  ...administrators.map((name) => `administrator\t${name}`),
  ...people.map(({ name, className, posts, isMentor, hasPin, isLocked }) =>
    [
      [...posts, ...(isMentor ? ['mentor'] : [])].join(','),
      name,
      className,
      hasPin ? 'pin' : 'no-pin',
      isLocked ? 'locked' : '',
    ].join('\t'),
  ),
  `recovery-code\t${recoveryCode}`,
];
