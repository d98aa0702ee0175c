/** An input of the right form for every route; what it names need not exist. A route without one does not compile. */
import type { Ask, RouteName } from '../../src-main/contract/registry.ts';
import type { RosterField } from '../../src-main/contract/roster.ts';
import { newKey } from './carrier.ts';

export const setUp: Ask<'station.setUp'> = {
  requestKey: newKey(),
  name: '163党群服务站',
  contact: '示例：学生社区办公室',
  rooms: [
    { kind: 'home', name: '社区党员之家', opensAt: '08:00', closesAt: '22:30' },
    { kind: 'harbour', name: '心海港湾', opensAt: '14:00', closesAt: '21:00' },
    { kind: 'activity', name: '活动驿站', opensAt: '08:00', closesAt: '22:30' },
  ],
  administrator: '测试管理员',
  passphrase: '测试用的长口令2026',
  confirmedNotice: '2026-11',
};

export const nobody: Record<Exclude<RosterField, 'card'>, string> = {
  studentNumber: '20260109',
  name: '司马例',
  sex: '女',
  ethnicity: '汉族',
  nativePlace: '浙江杭州',
  birthMonth: '2008-01',
  college: '外国语学院',
  major: '日语',
  className: '日语2601',
  grade: '2026级',
  building: '1幢',
  dormRoom: '101',
  bed: '1',
  politicalStatus: '共青团员',
  appliedOn: '',
  activistOn: '',
};

const importId = '00000000-0000-4000-8000-000000000000';

export const examples: { readonly [Name in RouteName]: () => Ask<Name> } = {
  'station.status': () => ({}),
  'station.setUp': () => ({ ...setUp, requestKey: newKey() }),
  'station.settings': () => ({}),
  'station.saveSettings': () => ({
    requestKey: newKey(),
    settings: {
      name: '站',
      contact: '示例',
      studentNumberPattern: '\\d{8,12}',
      autumnTermStart: '09-01',
      springTermStart: '02-20',
    },
  }),
  'rooms.figures': () => ({}),
  'rooms.save': () => ({ requestKey: newKey(), roomId: 1, name: '社区党员之家', opensAt: '08:00', closesAt: '22:00' }),
  'members.find': () => ({ text: '司马' }),
  'members.search': () => ({ text: '司马' }),
  'members.save': () => ({ requestKey: newKey(), fields: { ...nobody } as Ask<'members.save'>['fields'] }),
  'members.setReading': () => ({ requestKey: newKey(), memberId: 1, reading: 'si ma li' }),
  'members.bindCard': () => ({ requestKey: newKey(), memberId: 1, cardText: '04A1B2C3' }),
  'members.revokeCard': () => ({ requestKey: newKey(), cardId: 1 }),
  'members.cardRequests': () => ({}),
  'members.settleCardRequest': () => ({ requestKey: newKey(), requestId: 1, bind: true }),
  'check-in.swipe': () => ({ requestKey: newKey(), cardText: '04A1B2C3' }),
  'check-in.arrive': () => ({ requestKey: newKey(), memberId: 1, identifiedBy: 'number' }),
  'check-in.leave': () => ({ requestKey: newKey(), memberId: 1 }),
  'check-in.guestArrive': () => ({ requestKey: newKey(), name: '来访·示例', purpose: 'activity' }),
  'check-in.guestLeave': () => ({ requestKey: newKey(), name: '来访·示例' }),
  'check-in.count': () => ({ requestKey: newKey(), roomId: 2, direction: 'in' }),
  'check-in.undo': () => ({ requestKey: newKey(), visitId: 1, ofRequest: newKey() }),
  'check-in.changePurpose': () => ({ requestKey: newKey(), visitId: 1, ofRequest: newKey(), purpose: 'reading' }),
  'check-in.present': () => ({}),
  'check-in.list': () => ({}),
  'check-in.export': () => ({}),
  'check-in.void': () => ({ requestKey: newKey(), visitId: 1, reason: '测试' }),
  'check-in.close': () => ({ requestKey: newKey(), visitId: 1 }),
  'roster.upload': () => ({ fileName: '名册.csv', offset: 0, base64: '' }),
  'roster.open': () => ({ uploadId: importId }),
  'roster.judge': () => ({ importId, sheet: 0 }),
  'roster.rows': () => ({ importId }),
  'roster.decide': () => ({ importId, take: true }),
  'roster.commit': () => ({ requestKey: newKey(), importId }),
  'roster.progress': () => ({ importId }),
  'roster.cancel': () => ({ importId }),
  'roster.history': () => ({}),
  'roster.undo': () => ({ requestKey: newKey(), batchId: 1 }),
  'roster.errorReport': () => ({ importId }),
  'roster.template': () => ({}),
  'staff.signIn': () => ({ passphrase: '不对的口令' }),
  'staff.signOut': () => ({}),
  'staff.session': () => ({}),
  'privacy.receipts': () => ({}),
};
