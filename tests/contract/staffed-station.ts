/** A station with somebody at each post, a mentor and an administrator: who comes in how. */
import type { Answer, Ask, RouteName } from '../../src-main/contract/registry.ts';
import type { StaffRole } from '../../src-main/contract/staff.ts';
import { posts, type MemberId, type Post } from '../../src-main/contract/values.ts';
import type { Application } from '../../src-main/core/application.ts';
import type { Role } from '../../src-main/core/staff/permissions.ts';
import { checked, newKey, type Carrier } from './carrier.ts';
import { nobody, setUp } from './examples.ts';

export const staffNumbers: Readonly<Record<Post | 'mentor', string>> = {
  'general-office': '20260211',
  study: '20260212',
  safety: '20260213',
  discipline: '20260214',
  life: '20260215',
  culture: '20260216',
  mentor: '20260217',
};
export const staffPins: typeof staffNumbers = {
  'general-office': '480261',
  study: '917350',
  safety: '260847',
  discipline: '735018',
  life: '594206',
  culture: '862974',
  mentor: '307619',
};
const names = Object.keys(staffNumbers) as (keyof typeof staffNumbers)[];

/** Everything as somebody at the command line would do it. */
export async function staffStation(application: Application): Promise<void> {
  const must = async <Name extends RouteName>(name: Name, input: Ask<Name>): Promise<Answer<Name>> => {
    const outcome = await application.call(name, input, { origin: 'operator', connection: 'command-line' });
    if ('problem' in outcome) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`);
    return outcome.value as Answer<Name>;
  };
  const key = () => ({ requestKey: newKey() });
  const add = async (studentNumber: string, name: string): Promise<MemberId> =>
    (
      await must('members.save', {
        ...key(),
        fields: { ...nobody, studentNumber, name } as Ask<'members.save'>['fields'],
      })
    ).memberId;

  await must('station.setUp', { ...setUp, ...key() });
  await must('terms.begin', { ...key(), number: 3, from: '2026-09-01' });
  const ids = new Map<string, MemberId>();
  for (const name of names)
    ids.set(name, await add(staffNumbers[name], `示例${'甲乙丙丁戊己庚'[names.indexOf(name)]}`));
  for (const post of posts) await must('posts.appoint', { ...key(), memberId: ids.get(post)!, post });

  const applicant = await add('20260218', '示例辛');
  const branch = { name: '示例第一党支部', committee: '示例学院党委', secretary: '示例书记' };
  const { branchId } = await must('development.saveBranch', {
    ...key(),
    branchId: null,
    version: 0,
    fields: branch,
    isClosed: false,
  });
  const file = { branchId, openedOn: '2026-09-10', post: '' };
  const { version } = await must('development.openFile', { ...key(), memberId: applicant, fields: file });
  await must('development.addMentor', {
    ...key(),
    memberId: applicant,
    version,
    who: { memberId: ids.get('mentor')!, name: '示例庚' },
    post: '',
    isFullMember: true,
    from: '2026-09-10',
  });
  for (const name of names) await must('staff.setPin', { ...key(), memberId: ids.get(name)!, pin: staffPins[name] });
}

/** Comes in at this screen as that role; 'anyone' does not. */
export async function comeIn(screen: Pick<Carrier, 'send'>, role: Exclude<Role, 'operator'>): Promise<StaffRole[]> {
  if (role === 'anyone') return [];
  const asked = checked(screen);
  const session =
    role === 'administrator'
      ? await asked.must('staff.signIn', { passphrase: setUp.passphrase })
      : await asked.must('staff.signInByPin', { who: staffNumbers[role], pin: staffPins[role] });
  return session.roles;
}
