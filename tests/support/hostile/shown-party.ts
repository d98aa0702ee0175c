/** Where texts of ledgers, notices, mentoring, handbooks and one's own pages are shown, or why nobody sees them. */
import { asked, lookedUp, on, putAway, refused, type Lines } from './line.ts';

export const partyTexts = {
  'privacy.settleRequest': {
    answer: on('request to delete', 'own data'),
  },
  'development.openFile': {
    'fields.post': on('ledger ended', 'whole ledger', 'own data'),
  },
  'development.saveFile': {
    'fields.post': on('ledger begun'),
  },
  'development.tryStep': {
    'wish.details.talker.name': asked,
    'wish.details.mentors[].who.name': asked,
    'wish.details.mentors[].post': asked,
    'wish.details.sponsors[].who.name': asked,
    'wish.details.sponsors[].post': asked,
    'wish.details.organiser': asked,
    'wish.details.certificate': asked,
    'wish.details.waiver': asked,
    'wish.details.group': asked,
    'wish.details.keptAt': asked,
    'wish.decidedBy': asked,
    'wish.remark': asked,
  },
  'development.recordStep': {
    'wish.details.talker.name': on('ledger begun', 'whole ledger'),
    'wish.details.mentors[].who.name': on('mentors at work', 'board', 'ledger begun', 'own way'),
    'wish.details.mentors[].post': on('ledger begun', 'whole ledger'),
    'wish.details.sponsors[].who.name': on('whole ledger'),
    'wish.details.sponsors[].post': on('whole ledger'),
    'wish.details.organiser': on('whole ledger'),
    'wish.details.certificate': on('whole ledger'),
    'wish.details.waiver': on('whole ledger'),
    'wish.details.group': on('whole ledger'),
    'wish.details.keptAt': on('whole ledger'),
    'wish.decidedBy': on('ledger ended', 'ledger begun', 'whole ledger'),
    'wish.remark': on('ledger ended', 'ledger begun', 'whole ledger'),
  },
  'development.voidStep': {
    reason: on('ledger begun'),
  },
  'development.setPaper': {
    code: lookedUp,
  },
  'development.addMentor': {
    'who.name': on('mentors at work', 'board', 'reports'),
    post: on('reports', 'awards', 'award'),
  },
  'development.endMentor': {
    reason: on('ledger begun'),
  },
  'development.transfer': {
    'fields.unit': on('ledger begun'),
    'fields.note': on('ledger begun'),
  },
  'development.endFile': {
    note: on('ledger ended'),
  },
  'development.saveBranch': {
    'fields.name': on('notices', 'handbooks', 'branches and rules', 'notice for everybody', 'own data'),
    'fields.committee': on('branches and rules'),
    'fields.secretary': on('branches and rules'),
  },
  'development.setOverlay': {
    packId: refused('rule-pack.unknown'),
  },
  'development.people': {
    text: asked,
  },
  'notices.save': {
    'fields.basis': on('notice running', 'notice over', 'notice taken down', 'notice for everybody'),
    'fields.contact': on('notice running', 'notice over', 'notice taken down', 'notice for everybody'),
  },
  'notices.withdraw': {
    reason: on('notice over'),
  },
  'notices.settle': {
    note: on('notice taken down'),
  },
  'mentoring.people': {
    mentor: asked,
    text: asked,
  },
  'mentoring.saveTalk': {
    'fields.place': on('talks', 'talk'),
    'fields.talker.name': on('talks', 'talk'),
    'fields.talkerPost': on('talks', 'talk'),
    'fields.content': on('talks', 'talk'),
    'fields.suggestion': on('talks', 'talk'),
  },
  'mentoring.removeTalk': {
    reason: putAway,
  },
  'mentoring.saveReport': {
    'fields.title': on('reports'),
    'fields.remark': on('reports'),
  },
  'mentoring.removeReport': {
    reason: putAway,
  },
  'mentoring.saveAssessment': {
    'fields.selfSummary': on('assessment'),
    'fields.opinions.awareness': on('assessments', 'assessment'),
    'fields.opinions.character': on('assessments', 'assessment'),
    'fields.opinions.conduct': on('assessments', 'assessment'),
    'fields.opinions.masses': on('assessments', 'assessment'),
    'fields.opinions.dormitory': on('assessments', 'assessment'),
    'fields.mentorOpinion': on('assessments', 'assessment'),
    'fields.branchOpinion': on('assessments', 'assessment'),
  },
  'mentoring.removeAssessment': {
    reason: putAway,
  },
  'mentoring.saveTraining': {
    'fields.course': on('trainings', 'training'),
    'fields.result': on('trainings', 'training'),
    'fields.certificate': on('trainings', 'training'),
    'fields.issuer': on('trainings', 'training'),
  },
  'mentoring.removeTraining': {
    reason: putAway,
  },
  'mentoring.saveAward': {
    'fields.what': on('awards', 'award'),
    'fields.issuer': on('awards', 'award'),
    'fields.level': on('awards', 'award'),
  },
  'mentoring.removeAward': {
    reason: putAway,
  },
  'handbook.scan': {
    code: lookedUp,
  },
  'handbook.startRun': {
    printer: lookedUp,
  },
  'own.open': {
    cardText: refused('card.malformed'),
  },
  'own.progress': {
    ticket: lookedUp,
  },
  'own.print': {
    ticket: lookedUp,
  },
  'own.leave': {
    ticket: lookedUp,
  },
  'own.data': {
    ticket: lookedUp,
  },
  'own.printData': {
    ticket: lookedUp,
  },
  'own.consents': {
    ticket: lookedUp,
  },
  'own.setConsent': {
    ticket: lookedUp,
  },
  'own.requests': {
    ticket: lookedUp,
  },
  'own.ask': {
    ticket: lookedUp,
    about: lookedUp,
    text: on('requests', 'request to correct', 'request to delete', 'own data'),
  },
} satisfies Lines;
