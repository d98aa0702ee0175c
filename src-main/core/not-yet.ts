/** Routes whose slices are still being built; each slice takes its own away. */
import { Refusal } from '../contract/route.ts';

function wait(): never {
  throw new Refusal('request.unknown-route');
}

export const notYet = {
  'mentoring.people': wait,
  'mentoring.person': wait,
  'mentoring.saveTalk': wait,
  'mentoring.removeTalk': wait,
  'mentoring.saveReport': wait,
  'mentoring.removeReport': wait,
  'mentoring.saveAssessment': wait,
  'mentoring.removeAssessment': wait,
  'mentoring.saveTraining': wait,
  'mentoring.removeTraining': wait,
  'mentoring.saveAward': wait,
  'mentoring.removeAward': wait,
  'handbook.outline': wait,
  'handbook.scan': wait,
  'handbook.startRun': wait,
  'handbook.runs': wait,
  'handbook.run': wait,
  'handbook.cancelRun': wait,
  'handbook.retryRun': wait,
  'handbook.printed': wait,
  'own.setCode': wait,
  'own.removeCode': wait,
  'own.codeOf': wait,
  'own.open': wait,
  'own.progress': wait,
  'own.print': wait,
  'own.leave': wait,
};

const noSheet = () => Promise.reject(new Refusal('paper.nothing-to-print'));
export const sheetsNotYet = {
  handbook: noSheet,
  'handbook-blank': noSheet,
};
