/** 培养联系人 after step 5: added, and ended where one left or is no longer a full member. All of it inside a write. */
import { Refusal } from '../../../contract/route.ts';
import type { MemberId, MentorId, NamedPerson } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localDateOf } from '../../kernel/local-time.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { FileService } from './file.service.ts';
import { asKnown, requireNotLater, requireOthers, requireRoom } from './ledger-rules.ts';
import type { LedgerRepository } from './ledger.repository.ts';
import { whoOf } from './standings.service.ts';

export interface NewMentor {
  readonly who: NamedPerson;
  readonly post: string;
  readonly isFullMember: boolean;
  readonly from: string;
}

export type MentorsService = ReturnType<typeof mentorsService>;

export function mentorsService(
  repository: LedgerRepository,
  files: FileService,
  members: Pick<MembersService, 'known'>,
  clock: Clock,
) {
  const today = (): string => localDateOf(clock.now(), clock.timeZone);

  return {
    /** @throws Refusal of the contract's problems of development.addMentor */
    async add(memberId: MemberId, version: number, given: NewMentor, recordedBy: string): Promise<number> {
      const file = await files.requireVersion(memberId, version);
      const { post, isFullMember, from } = given;
      if (!isFullMember) throw new Refusal('development.not-full-member');
      requireNotLater(from, today());
      const who = asKnown(members, given.who);
      requireOthers(memberId, [who]);
      const terms = (await repository.mentors([memberId])).map((one) => ({ ...one, who: whoOf(one) }));
      requireRoom(terms, [{ who, from }]);
      const names = { whoId: who.memberId, name: who.name };
      const entry = { recordedAt: clock.now(), recordedBy };
      await repository.addMentors([
        { memberId, ...names, post, isFullMember, from, to: null, endReason: null, ...entry },
      ]);
      return files.changed(file);
    },

    /** @throws Refusal of the contract's problems of development.endMentor */
    async end(memberId: MemberId, version: number, id: MentorId, to: string, reason: string): Promise<number> {
      const file = await files.requireVersion(memberId, version);
      const mentor = (await repository.mentors([memberId])).find((one) => one.id === id && one.to === null);
      if (!mentor) throw new Refusal('development.mentor-unknown');
      requireNotLater(to, today());
      if (to < mentor.from) throw new Refusal('development.dates-inverted', { day: mentor.from });
      await repository.endMentor(id, to, reason);
      return files.changed(file);
    },
  };
}
