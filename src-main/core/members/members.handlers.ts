import type { membersRoutes } from '../../contract/members.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { MemberId, RoomId } from '../../contract/values.ts';
import type { Caller } from '../kernel/caller.ts';
import { maskName, numberTail } from './masking.ts';
import type { MembersService } from './members.service.ts';

/** Where people are now; the check-in slice knows. */
export type Presence = (ids: readonly MemberId[]) => Promise<ReadonlyMap<MemberId, { roomId: RoomId; since: number }>>;

const mostCandidates = 8;
const leastTyped = 2;

export function membersHandlers(
  members: MembersService,
  presence: Presence,
): HandlersFor<typeof membersRoutes, Caller> {
  return {
    'members.find': async ({ text }) => {
      const found = members.find(text, mostCandidates + 1);
      const shown = found.slice(0, mostCandidates);
      const present = await presence(shown.map((one) => one.member.memberId));
      const candidates = shown.map(({ member, foundBy, isExactNumber }) => ({
        memberId: member.memberId,
        person: {
          name: maskName(member.name),
          className: member.className,
          numberTail: numberTail(member.studentNumber),
        },
        monogram: Array.from(member.name)[0] ?? '',
        foundBy,
        isExactNumber,
        presentIn: present.get(member.memberId) ?? null,
      }));
      return { candidates, hasMore: found.length > mostCandidates };
    },
    'members.search': ({ text, politicalStatus, offset, limit }) =>
      members.search(text, politicalStatus, offset, limit),
    'members.pick': ({ text }) => ({
      people: (Array.from(text).length < leastTyped ? [] : members.find(text, mostCandidates)).map(
        ({ member: { memberId, name, className, studentNumber } }) => ({ memberId, name, className, studentNumber }),
      ),
    }),
    'members.save': async ({ memberId, fields }) => ({ memberId: await members.save(memberId, fields) }),
    'members.setReading': async ({ memberId, reading }) => ({ pinyin: await members.setReading(memberId, reading) }),
    'members.bindCard': async ({ memberId, cardText }) => ({ cardId: await members.bindCard(memberId, cardText) }),
    'members.revokeCard': async ({ cardId }) => {
      await members.revokeCard(cardId);
      return {};
    },
    'members.cardRequests': async () => ({ requests: await members.cardRequests() }),
    'members.settleCardRequest': async ({ requestId, bind }) => {
      await members.settleCardRequest(requestId, bind);
      return {};
    },
  };
}
