/** Who may be named in the table of permissions. */
import { posts } from '../../../contract/values.ts';
import { staffRoles, type StaffRole } from '../../../contract/staff.ts';

/** anyone: whoever stands at the screen. operator: whoever may read the data folder anyway, at the command line. */
export type Role = 'anyone' | StaffRole | 'operator';

export const everybody: readonly Role[] = ['anyone', ...staffRoles, 'operator'];
export const administrators: readonly Role[] = ['administrator', 'operator'];
/** Whoever has come in at 值班入口. */
export const signedIn: readonly Role[] = [...staffRoles, 'operator'];
/** Whoever holds a post. */
export const onDuty: readonly Role[] = [...posts, ...administrators];
/** 综合办 */
export const office: readonly Role[] = ['general-office', ...administrators];
/** 学习部 */
export const study: readonly Role[] = ['study', ...administrators];
/** 安督部 */
export const safety: readonly Role[] = ['safety', ...administrators];
/** 纪检部 */
export const discipline: readonly Role[] = ['discipline', ...administrators];
/** 生活部 */
export const life: readonly Role[] = ['life', ...administrators];
/** 培养联系人, for their own people alone: the handlers see to that. */
export const mentors: readonly Role[] = ['mentor', ...administrators];
/** 文体部 sees the visits to the activity room alone: the handler sees to that. */
export const officeAndCulture: readonly Role[] = ['culture', ...office];
export const officeAndDiscipline: readonly Role[] = ['discipline', ...office];
export const studyAndOffice: readonly Role[] = ['study', ...office];
export const safetyAndStudy: readonly Role[] = ['study', ...safety];
export const safetyAndLife: readonly Role[] = ['life', ...safety];
