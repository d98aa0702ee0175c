/** Waiting that ends at once when the program does. */
export type Pause = ReturnType<typeof openPause>;

export function openPause() {
  let isOver = false;
  const waking = new Set<() => void>();
  return {
    isOver: () => isOver,
    during: (milliseconds: number): Promise<void> =>
      new Promise((resolve) => {
        if (isOver) return resolve();
        const wake = () => {
          clearTimeout(timer);
          waking.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        timer.unref();
        waking.add(wake);
      }),
    end(): void {
      isOver = true;
      for (const wake of waking) wake();
    },
  };
}
