/** Where texts of sessions, reflections, questions, quizzes and inspections are shown, or why nobody sees them. */
import { as, asked, lookedUp, on, refused, type Lines } from './line.ts';

export const learningTexts = {
  'reading.signUp': {
    'who.cardText': refused('card.malformed'),
  },
  'reading.signOff': {
    'who.cardText': refused('card.malformed'),
  },
  'reading.sessions': {
    text: asked,
  },
  'reading.plan': {
    'fields.title': on('calendar', 'session to come', 'sessions', 'home', 'sessions to come', 'session for everybody'),
    'fields.series': on('session to come', 'sessions', 'sessions to come', 'session for everybody'),
    'fields.host.name': on('session to come', 'sessions', 'session for everybody'),
    'fields.leadReader.name': on('session to come', 'sessions', 'sessions to come', 'session for everybody'),
    'fields.items[].title': on('session to come', 'sessions to come', 'session for everybody'),
    'fields.items[].author': on('session to come', 'session for everybody'),
    'fields.items[].publisher': on('session to come', 'session for everybody'),
    'fields.agenda[].what': on('session to come', 'session for everybody'),
  },
  'reading.change': {
    'fields.title': on('calendar', 'session cancelled', 'sessions'),
    'fields.series': on('session cancelled', 'sessions'),
    'fields.host.name': on('session cancelled', 'sessions'),
    'fields.leadReader.name': on('session cancelled', 'sessions'),
    'fields.items[].title': on('session cancelled'),
    'fields.items[].author': on('session cancelled'),
    'fields.items[].publisher': on('session cancelled'),
    'fields.agenda[].what': on('session cancelled'),
  },
  'reading.cancel': {
    reason: on('session cancelled'),
  },
  'reading.saveMinutes': {
    'body.recorder.name': on('edition before'),
    'body.speakers[].who.name': on('edition before'),
    'body.speakers[].keyPoints': on('edition before'),
    'body.excerpts[].text': on('edition before'),
    'body.excerpts[].source': on('edition before'),
    'body.questions[].question': on('edition before'),
    'body.questions[].answer': on('edition before'),
    'body.summary': on('edition before'),
  },
  'reading.correct': {
    reason: on('editions', 'edition before', 'own data'),
    'host.name': on('session people', 'editions', 'photos'),
    'leadReader.name': on('session people', 'editions', 'photos'),
    'items[].title': on('figures', 'records'),
    'items[].author': on('figures', 'records'),
    'items[].publisher': on('records'),
    'minutes.recorder.name': on('records', 'minutes'),
    'minutes.speakers[].who.name': on('minutes'),
    'minutes.speakers[].keyPoints': on('minutes'),
    'minutes.excerpts[].text': on('minutes'),
    'minutes.excerpts[].source': on('minutes'),
    'minutes.questions[].question': on('minutes'),
    'minutes.questions[].answer': on('minutes'),
    'minutes.summary': on('minutes'),
  },
  'reading.addPhoto': {
    caption: on('photos'),
    consentNote: on('photos'),
  },
  'reading.changePhoto': {
    caption: on('photos'),
    consentNote: on('photos'),
  },
  'reading.handInReflection': {
    'who.cardText': lookedUp,
    text: on('reflection', 'records', 'own data'),
  },
  'reading.handInSheet': {
    sheetNumber: lookedUp,
  },
  'reading.settleReflection': {
    remark: on('reflection', 'own data'),
  },
  'reading.people': {
    text: asked,
  },
  'quiz.practiceAnswer': {
    'who.cardText': refused('card.malformed'),
    'given.blanks[]': on('practice'),
  },
  'quiz.notebook': {
    'who.cardText': refused('card.malformed'),
  },
  'quiz.clearNotebook': {
    'who.cardText': refused('card.malformed'),
  },
  'quiz.chances': {
    'who.cardText': refused('card.malformed'),
  },
  'quiz.begin': {
    'who.cardText': refused('card.malformed'),
  },
  'quiz.answer': {
    'given.blanks[]': as('quiz.practiceAnswer given.blanks[]'),
  },
  'quiz.questions': {
    text: asked,
  },
  'quiz.saveQuestion': {
    'content.stem': refused('question.faulty'),
    'content.options[]': refused('question.faulty'),
    'content.blanks[][]': on('question'),
    'content.explanation': refused('question.faulty'),
    'content.source': on('question'),
    'content.article': refused('question.faulty'),
  },
  'quiz.likeQuestions': {
    stem: asked,
  },
  'quiz.retireQuestion': {
    reason: on('question'),
  },
  'quiz.uploadBank': {
    fileName: on('bank to come'),
  },
  'quiz.tryCampaign': {
    'grades[]': asked,
    'buildings[]': asked,
  },
  'quiz.saveCampaign': {
    'fields.title': on('campaigns', 'campaign figures', 'campaign people', 'home', 'quizzes', 'own data'),
    'fields.grades[]': on('campaign drafted'),
    'fields.buildings[]': on('campaign drafted'),
  },
  'quiz.withdrawCampaign': {
    reason: on('campaign withdrawn'),
  },
  'quiz.campaignPeople': {
    building: asked,
    text: asked,
  },
  'quiz.certificate': {
    text: lookedUp,
  },
  'quiz.startLive': {
    title: on('live rounds', 'home', 'live round'),
    'groups[]': on('live rounds', 'live round'),
  },
  'quiz.joinLive': {
    cardText: refused('card.malformed'),
  },
  'quiz.buzzLive': {
    cardText: lookedUp,
  },
  'inspections.rooms': {
    building: asked,
  },
  'inspections.list': {
    building: asked,
  },
  'inspections.save': {
    'fields.building': on('inspections', 'inspection struck out', 'inspection'),
    'fields.dormRoom': on('inspections', 'inspection struck out', 'inspection'),
    'fields.inspectors[].name': on('inspection struck out', 'inspection'),
    'fields.findings[].note': on('inspection struck out', 'inspection'),
    'fields.remark': on('inspection struck out', 'inspection'),
  },
  'inspections.recheck': {
    note: on('inspection'),
  },
  'inspections.void': {
    reason: on('inspection struck out'),
  },
  'inspections.addPhoto': {
    caption: on('inspection'),
  },
  'inspections.export': {
    building: asked,
  },
  'inspections.saveDrill': {
    'fields.place': on('drills'),
    'fields.scenario': on('drills'),
    'fields.organiser': on('drills'),
    'fields.remarks': on('drills'),
  },
} satisfies Lines;
