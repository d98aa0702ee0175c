import type { z } from 'zod';
import type { maskedPerson } from '../../../contract/values.ts';
import { maskName, numberTail, type MembersService } from '../../members/members.service.ts';

/** What the shared screen shows of somebody; empty where the person has left the roster. */
export const maskedPersonOf = (member: ReturnType<MembersService['known']>): z.output<typeof maskedPerson> => ({
  name: member ? maskName(member.name) : '',
  className: member?.className ?? '',
  numberTail: numberTail(member?.studentNumber ?? ''),
});
