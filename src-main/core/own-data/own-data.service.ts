/** 我的信息: what the register says is held, read for one person. */
import type { OwnData, OwnSection } from '../../contract/own-data.ts';
import type { MemberId } from '../../contract/values.ts';
import { Refusal } from '../../contract/route.ts';
import { damagedText } from '../database/sealed-column.ts';
import type { Clock } from '../kernel/clock.ts';
import type { MembersService } from '../members/members.service.ts';
import { keptOf, personLines, register, type Look, type PersonLine } from '../privacy/register/register.service.ts';
import { subjectTitle } from './subjects.ts';
import { shownOf, type OwnRowsRepository } from './own-rows.repository.ts';

/** At the screen; on paper and in files all of them. */
const mostShown = 200;
/** Beyond what anybody can have: a bound all the same. */
export const everything = 1_000_000;

interface Parts {
  readonly rows: OwnRowsRepository;
  readonly members: Pick<MembersService, 'known'>;
  readonly clock: Clock;
}

export type OwnDataService = ReturnType<typeof ownDataService>;

/** What is not shown, and why: columns of what is held, and rows that are somebody else's. */
function notShown(): OwnSection {
  const said = register.flatMap((line) => {
    const columns = 'columns' in line ? Object.values(line.columns) : [];
    const whys = columns.flatMap((one) => ('hidden' in one && one.hidden !== '' ? [one.hidden] : []));
    return [...new Set([...whys, ...(line.passing === undefined ? [] : [line.passing])])].map((why) => [
      line.title,
      why,
    ]);
  });
  return {
    key: 'not-shown',
    title: '不在此出示的内容',
    why: '说明还有什么、为什么不在此出示；可以向值班员查问',
    kept: '随所在的记录',
    heads: ['内容', '原因'],
    rows: said,
    total: said.length,
  };
}

export function ownDataService({ rows, members, clock }: Parts) {
  async function sectionOf(line: PersonLine, look: Look, limit: number): Promise<OwnSection> {
    const person = { memberId: look.memberId as MemberId, name: look.name };
    const found = await rows.rows(line, person, limit);
    const shown = shownOf(line);
    return {
      key: line.key,
      title: line.title,
      why: line.why,
      kept: keptOf(line),
      heads: shown.map(([, { head }]) => head),
      rows: found.map((cells) =>
        cells.map((cell, at) => {
          if (cell === null || cell === damagedText) return cell ?? '';
          return cell === '' ? '' : (shown[at]?.[1].show(cell, look) ?? '');
        }),
      ),
      total: found.length < limit ? found.length : await rows.total(line, person),
    };
  }

  return {
    /** `limit`: newest rows of each section. @throws Refusal member.unknown */
    async of(memberId: MemberId, limit = mostShown): Promise<OwnData> {
      const known = members.known(memberId);
      if (!known) throw new Refusal('member.unknown');
      const look: Look = {
        zone: clock.timeZone,
        memberId,
        name: known.name,
        subjectTitle,
        nameOf: (id) => members.known(id as MemberId)?.name ?? '',
      };
      const sections: OwnSection[] = [];
      for (const line of personLines) sections.push(await sectionOf(line, look, limit));
      return {
        person: `${known.name}（${known.studentNumber}）`,
        at: clock.now(),
        sections: [...sections, notShown()],
      };
    },
  };
}
