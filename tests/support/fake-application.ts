/** Answers like the application without keeping anything: for tests of the hosts alone. */
import type { Outcome } from '../../src-main/contract/route.ts';
import type { Application } from '../../src-main/core/application.ts';
import type { Caller } from '../../src-main/core/kernel/caller.ts';

export interface FakeApplication extends Application {
  readonly calls: Array<{ readonly route: string; readonly input: unknown; readonly caller: Caller }>;
  readonly forgotten: string[];
}

export type Answering = (route: string, input: unknown) => Outcome<unknown> | Promise<Outcome<unknown>>;

export function fakeApplication(answer: Answering = () => ({ value: { isFake: true } })): FakeApplication {
  const calls: FakeApplication['calls'] = [];
  const forgotten: string[] = [];
  return {
    calls,
    forgotten,
    call: async (route, input, caller) => {
      calls.push({ route, input, caller });
      return answer(route, input);
    },
    verify: async () => [],
    drawBooks: async () => undefined,
    forget: (connection) => void forgotten.push(connection),
    isIdle: () => true,
    close: async () => undefined,
  };
}
