/** 更正与删除申请: asked by the person, answered by staff within fifteen days, with reasons (P-07). */
import type { ConsentPurpose, DataRequest } from '../../contract/own-data.ts';
import { Refusal } from '../../contract/route.ts';
import type { DataRequestId, MemberId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { addDays, localDateOf } from '../kernel/local-time.ts';
import type { MembersService } from '../members/members.service.ts';
import type { RequestsRepository, StoredRequest } from './requests.repository.ts';
import { isSection, purposeKey, subjectTitle } from './subjects.ts';

const daysToAnswer = 15;
const mostOpen = 5;
const mostListed = 500;

/** Settled by the person, who gave the consent again. */
const byPerson = '本人';
const givenAgain = '本人已重新同意，不再办理。';

const whatToDo: Partial<Record<ConsentPurpose, string>> = {
  photos: '撤回了照片的同意：请撤下有本人的照片。',
  handbook: '撤回了电子手册的同意：请与本人商定纸质办理，办结后删除电子手册。',
};

export type RequestsService = ReturnType<typeof requestsService>;

export function requestsService(
  repository: RequestsRepository,
  members: Pick<MembersService, 'known'>,
  clock: Pick<Clock, 'now' | 'timeZone'>,
) {
  const today = () => localDateOf(clock.now(), clock.timeZone);

  const shown = ({ id, said, memberId: _, settledBy: __, about, ...request }: StoredRequest): DataRequest => ({
    ...request,
    requestId: id,
    about: subjectTitle(about),
    text: said,
  });
  const isOverdue = ({ state, dueOn }: StoredRequest): boolean => state === 'open' && dueOn < today();

  const add = (memberId: MemberId, kind: DataRequest['kind'], about: string, said: string): Promise<void> =>
    repository.add({
      memberId,
      kind,
      about,
      said,
      askedAt: clock.now(),
      dueOn: addDays(today(), daysToAnswer),
      state: 'open',
      answer: '',
      settledAt: null,
      settledBy: '',
    });

  const settled = (state: 'granted' | 'refused', answer: string, settledBy: string) => ({
    state,
    answer,
    settledAt: clock.now(),
    settledBy,
  });

  const openAbout = async (memberId: MemberId, purpose: ConsentPurpose): Promise<StoredRequest | undefined> =>
    (await repository.of(memberId)).find(
      ({ state, kind, about }) => state === 'open' && kind === 'withdrawal' && about === purposeKey(purpose),
    );

  /** @throws Refusal request.unknown */
  async function one(requestId: DataRequestId): Promise<StoredRequest> {
    const request = await repository.one(requestId);
    if (!request) throw new Refusal('request.unknown');
    return request;
  }

  return {
    async of(memberId: MemberId): Promise<DataRequest[]> {
      return (await repository.of(memberId)).map(shown);
    },

    /** Inside a write. @throws Refusal request.too-many; request.invalid: no such section */
    async ask(memberId: MemberId, kind: 'correction' | 'deletion', about: string, text: string): Promise<void> {
      if (!isSection(about)) throw new Refusal('request.invalid', { field: 'about' });
      const asked = (await repository.of(memberId)).filter(
        (request) => request.state === 'open' && request.kind !== 'withdrawal',
      );
      if (asked.length >= mostOpen) throw new Refusal('request.too-many');
      await add(memberId, kind, about, text);
    },

    /** Inside a write: what staff have to do where a consent is gone. Once for each purpose. */
    async withdraw(memberId: MemberId, purpose: ConsentPurpose): Promise<void> {
      const said = whatToDo[purpose];
      if (said === undefined || (await openAbout(memberId, purpose))) return;
      await add(memberId, 'withdrawal', purposeKey(purpose), said);
    },

    /** Inside a write: the consent is there again before anybody did anything. */
    async takeBackWithdrawal(memberId: MemberId, purpose: ConsentPurpose): Promise<void> {
      const open = await openAbout(memberId, purpose);
      if (open) await repository.settle(open.id, settled('refused', givenAgain, byPerson));
    },

    async all() {
      const [stored, open] = await Promise.all([repository.all(mostListed), repository.open()]);
      return {
        requests: stored.map((request) => {
          const { memberId } = request;
          const person = members.known(memberId);
          const told = { memberId, name: person?.name ?? '', className: person?.className ?? '' };
          return { ...shown(request), ...told, isOverdue: isOverdue(request) };
        }),
        open: open.length,
        overdue: open.filter(isOverdue).length,
      };
    },

    one,

    /** Inside a write. @throws Refusal request.unknown, request.settled */
    async settle(requestId: DataRequestId, isGranted: boolean, answer: string, by: string): Promise<void> {
      const { state } = await one(requestId);
      if (state !== 'open') throw new Refusal('request.settled');
      await repository.settle(requestId, settled(isGranted ? 'granted' : 'refused', answer, by));
    },

    membersWithRecords: repository.named,

    /** Inside a write: settled before then (epoch ms). Returns how many went. */
    forgetSettled: (before: number): Promise<number> => repository.removeSettledBefore(before),
  };
}
