/** Where texts of the station, its rooms, people and visits, staff, the rota, 换届, books, paper and the machine are shown, or why nobody sees them. */
import { as, asked, lookedUp, on, onPaper, refused, secret, type Lines } from './line.ts';

export const houseTexts = {
  'station.setUp': {
    name: as('station.saveSettings settings.name'),
    contact: as('station.saveSettings settings.contact'),
    'rooms[].name': as('rooms.save name'),
    administrator: as('staff.addAdministrator name'),
    passphrase: secret,
  },
  'station.saveSettings': {
    'settings.name': on('desk', 'home'),
    'settings.contact': on('settings', 'privacy notice'),
    'settings.studentNumberPattern': on('settings'),
  },
  'rooms.save': {
    name: on(
      'rota',
      'desk',
      'shift corrected',
      'home',
      'privacy notice',
      'sessions to come',
      'session for everybody',
      'notice for everybody',
      'library',
      'my loans',
      'quizzes',
      'checked in',
      'live round',
    ),
  },
  'members.find': {
    text: asked,
  },
  'members.search': {
    text: asked,
  },
  'members.pick': {
    text: asked,
  },
  'members.save': {
    'fields.studentNumber': refused('member.number-malformed'),
    'fields.name': refused('member.name-malformed'),
    'fields.ethnicity': on('member', 'own data'),
    'fields.nativePlace': on('member', 'own data'),
    'fields.college': on('roster', 'member', 'own data'),
    'fields.major': on('member', 'own data'),
    'fields.className': on(
      'hours',
      'posts',
      'desk',
      'notice for everybody',
      'my loans',
      'checked in',
      'own data',
      'own way',
    ),
    'fields.grade': on('campaign figures', 'figures', 'campaign withdrawn', 'own data'),
    'fields.building': on('rooms to inspect', 'campaign figures', 'campaign people', 'own data'),
    'fields.dormRoom': on('rooms to inspect', 'campaign people', 'roster', 'own data'),
    'fields.bed': on('member', 'own data'),
  },
  'members.setReading': {
    reading: refused('member.reading-malformed'),
  },
  'members.bindCard': {
    cardText: refused('card.malformed'),
  },
  'check-in.swipe': {
    cardText: refused('card.malformed'),
  },
  'check-in.arrive': {
    unknownCard: lookedUp,
  },
  'check-in.guestArrive': {
    name: refused('guest.name-malformed'),
  },
  'check-in.guestLeave': {
    name: lookedUp,
  },
  'check-in.list': {
    text: asked,
  },
  'check-in.export': {
    text: asked,
  },
  'check-in.void': {
    reason: on('visits'),
  },
  'roster.upload': {
    fileName: on('roster to come', 'rosters taken'),
  },
  'staff.signIn': {
    passphrase: secret,
  },
  'staff.signInByPin': {
    who: lookedUp,
  },
  'staff.confirm': {
    secret: secret,
  },
  'staff.addAdministrator': {
    name: on('settings'),
    passphrase: secret,
  },
  'staff.changePassphrase': {
    passphrase: secret,
  },
  'staff.printRecoveryCode': {
    code: secret,
  },
  'staff.recover': {
    code: secret,
    name: as('staff.addAdministrator name'),
    passphrase: secret,
  },
  'books.shelf': {
    text: asked,
  },
  'books.lend': {
    label: lookedUp,
    'who.cardText': lookedUp,
  },
  'books.giveBack': {
    label: lookedUp,
  },
  'books.renew': {
    label: lookedUp,
    cardText: refused('card.malformed'),
  },
  'books.mine': {
    cardText: refused('card.malformed'),
  },
  'books.list': {
    text: asked,
  },
  'books.add': {
    'fields.title': on('loans', 'books', 'library', 'my loans'),
    'fields.author': on('books', 'library'),
    'fields.publisher': on('books'),
    'fields.isbn': refused('book.isbn-malformed'),
  },
  'books.change': {
    'fields.title': as('books.add fields.title'),
    'fields.author': as('books.add fields.author'),
    'fields.publisher': as('books.add fields.publisher'),
    'fields.isbn': refused('book.isbn-malformed'),
  },
  'books.retire': {
    reason: on('books'),
  },
  'books.loans': {
    text: asked,
  },
  'books.export': {
    text: asked,
  },
  'printing.preview': {
    'request.building': onPaper,
  },
  'printing.save': {
    'request.building': onPaper,
  },
  'printing.print': {
    'request.building': onPaper,
    printer: lookedUp,
  },
  'printing.reprint': {
    printer: lookedUp,
  },
  'posts.end': {
    reason: on('posts ended'),
  },
  'rota.correct': {
    reason: on('shift corrected'),
  },
  'rota.askSwap': {
    reason: on('swaps'),
  },
  'rota.settleSwap': {
    note: on('swaps'),
  },
  'assembly.open': {
    title: on('assembly cancelled'),
    place: on('assembly cancelled'),
  },
  'assembly.prepare': {
    title: on('assembly'),
    place: on('assembly'),
  },
  'assembly.attend': {
    'who.cardText': lookedUp,
  },
  'assembly.saveItem': {
    what: on('assembly'),
    note: on('assembly'),
  },
  'assembly.cancel': {
    reason: on('assembly cancelled'),
  },
  'backup.create': {
    passphrase: secret,
  },
  'restore.check': {
    secret: secret,
  },
  'restore.begin': {
    readyId: lookedUp,
  },
  'restore.drill': {
    secret: secret,
  },
  'maintenance.check': {
    secret: secret,
  },
  'maintenance.restore': {
    readyId: lookedUp,
  },
  'maintenance.recoverKey': {
    code: secret,
  },
} satisfies Lines;
