/** Who is 培养联系人 of whom now: what a mentor may see hangs on it, so it is read at each call. */
import type { Database } from '../database/database.ts';
import { mentorLinksRepository } from './mentor-links.repository.ts';

export const openMentorLinks = ({ statements }: Pick<Database, 'statements'>) => mentorLinksRepository(statements);
