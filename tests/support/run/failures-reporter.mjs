// @ts-check
/**
 * What Vitest's own JSON leaves out: beside failed tests also hooks that failed after all tests of theirs had passed, and
 * errors that no test was waiting for. Sentences, as JSON, into the file that FAILURES_FILE names.
 */
import { writeFileSync } from 'node:fs';

/** @typedef {import('vitest/node').TestModule} TestModule @typedef {import('vitest/node').TestSuite} TestSuite */

/** @param {{ name?: string, message?: string, stack?: string }} error what it says, and where */
const told = ({ name = 'Error', message = '', stack = '' }) => {
  const place = stack.split('\n').find((line) => /^\s+at .*(?:src-|tests)/.test(line)) ?? '';
  return `${name}: ${message.split('\n').slice(0, 12).join('\n')}${place && `\n${place}`}`;
};

export default class FailuresReporter {
  /** @param {readonly TestModule[]} modules @param {readonly import('vitest').SerializedError[]} unhandled */
  onTestRunEnd(modules, unhandled) {
    const sentences = modules.flatMap((module) => {
      const file = module.relativeModuleId;
      /** @param {TestModule | TestSuite} place */
      const outside = (place) =>
        place.errors().map((error) => `${file} > ${'fullName' in place ? place.fullName : 'hook'}: ${told(error)}`);
      const failed = Array.from(
        module.children.allTests('failed'),
        (test) => `${file} > ${test.fullName}: ${test.result().errors?.map(told).join('\n') ?? ''}`,
      );
      return [...outside(module), ...Array.from(module.children.allSuites()).flatMap(outside), ...failed];
    });
    for (const error of unhandled) sentences.push(`outside of any test: ${told(error)}`);
    const file = process.env['FAILURES_FILE'];
    if (file) writeFileSync(file, JSON.stringify(sentences));
  }
}
