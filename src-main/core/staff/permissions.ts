/** Who may ask what. A route without a line does not compile; a caller not named in it is refused. */
import type { RouteName } from '../../contract/registry.ts';

export type Role = 'anyone' | 'administrator' | 'operator';

const everybody: readonly Role[] = ['anyone', 'administrator', 'operator'];
const staff: readonly Role[] = ['administrator', 'operator'];

export const permissions: Readonly<Record<RouteName, readonly Role[]>> = {
  'station.status': everybody,
  // Works once, before anybody exists who could be asked.
  'station.setUp': everybody,
  'station.settings': staff,
  'station.saveSettings': staff,
  'rooms.figures': everybody,
  'rooms.save': staff,
  'members.find': everybody,
  'members.search': staff,
  'members.save': staff,
  'members.setReading': staff,
  'members.bindCard': staff,
  'members.revokeCard': staff,
  'members.cardRequests': staff,
  'members.settleCardRequest': staff,
  'check-in.swipe': everybody,
  'check-in.arrive': everybody,
  'check-in.leave': everybody,
  'check-in.guestArrive': everybody,
  'check-in.guestLeave': everybody,
  'check-in.count': everybody,
  'check-in.undo': everybody,
  'check-in.changePurpose': everybody,
  'check-in.present': staff,
  'check-in.list': staff,
  'check-in.export': staff,
  'check-in.void': staff,
  'check-in.close': staff,
  'roster.upload': staff,
  'roster.open': staff,
  'roster.judge': staff,
  'roster.rows': staff,
  'roster.decide': staff,
  'roster.commit': staff,
  'roster.progress': staff,
  'roster.cancel': staff,
  'roster.history': staff,
  'roster.undo': staff,
  'roster.errorReport': staff,
  'roster.template': staff,
  'staff.signIn': everybody,
  'staff.signOut': everybody,
  'staff.session': everybody,
  'privacy.receipts': staff,
};

export const isAllowed = (route: RouteName, role: Role): boolean => permissions[route].includes(role);

export const isPublic = (route: RouteName): boolean => isAllowed(route, 'anyone');
