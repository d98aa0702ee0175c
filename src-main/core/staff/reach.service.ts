/** How far a role reaches where it does not reach everybody: a mentor their own people, 文体部 the activity room. */
import { sheetRequest, type SheetName, type SheetRequest } from '../../contract/printing.ts';
import { Refusal } from '../../contract/route.ts';
import type { MemberId, RoomKind } from '../../contract/values.ts';
import type { Caller } from '../kernel/caller.ts';
import { mentors, office, type Role } from './permissions/roles.ts';
import { sheetPermissions } from './permissions/sheets.ts';

interface Parts {
  readonly rolesOf: (caller: Caller) => Promise<ReadonlySet<Role>>;
  readonly memberOf: (caller: Caller) => MemberId | null;
  /** Whose mentor somebody is now. */
  readonly mentoredBy: (mentor: MemberId) => Promise<readonly MemberId[]>;
}

/** Papers a caller may print and see the jobs of; NULL: every paper. */
export type PaperReach = null | {
  readonly sheets: ReadonlySet<SheetName>;
  /** Whose handbook, where `sheets` has it; NULL: everybody's. */
  readonly handbooksOf: ReadonlySet<MemberId> | null;
};

export type ReachService = ReturnType<typeof reachService>;

const allSheets = sheetRequest.options.map(({ shape }) => shape.sheet.value);

const hasOne = (allowed: readonly Role[], roles: ReadonlySet<Role>): boolean => allowed.some((role) => roles.has(role));
const beyondMentors = mentors.filter((role) => role !== 'mentor');

const isWithin = (papers: PaperReach, request: SheetRequest): boolean =>
  papers === null ||
  (papers.sheets.has(request.sheet) &&
    (request.sheet !== 'handbook' || papers.handbooksOf === null || papers.handbooksOf.has(request.memberId)));

export function reachService({ rolesOf, memberOf, mentoredBy }: Parts) {
  /** Whose development and mentoring the caller may see; NULL: everybody's. */
  async function people(caller: Caller): Promise<ReadonlySet<MemberId> | null> {
    if (hasOne(beyondMentors, await rolesOf(caller))) return null;
    const mentor = memberOf(caller);
    return new Set(mentor === null ? [] : await mentoredBy(mentor));
  }

  async function papers(caller: Caller): Promise<PaperReach> {
    const roles = await rolesOf(caller);
    const sheets = new Set(allSheets.filter((sheet) => hasOne(sheetPermissions[sheet], roles)));
    const handbooksOf = await people(caller);
    return sheets.size === allSheets.length && handbooksOf === null ? null : { sheets, handbooksOf };
  }

  return {
    people,
    papers,

    /** @throws Refusal caller.forbidden */
    async requirePerson(caller: Caller, memberId: MemberId): Promise<void> {
      const own = await people(caller);
      if (own !== null && !own.has(memberId)) throw new Refusal('caller.forbidden');
    },

    /** @throws Refusal caller.forbidden */
    async requirePaper(caller: Caller, request: SheetRequest): Promise<void> {
      if (!isWithin(await papers(caller), request)) throw new Refusal('caller.forbidden');
    },

    /** Rooms whose visits the caller may see; NULL: every room's. */
    roomKinds: async (caller: Caller): Promise<readonly RoomKind[] | null> =>
      hasOne(office, await rolesOf(caller)) ? null : ['activity'],
  };
}
