/** Errors of what runs by itself: nobody calls a timer or a listener, so nobody catches what it throws. */

export interface Alarm {
  /** `action`, made so that an error in it raises the alarm. */
  readonly guard: <A extends readonly unknown[]>(action: (...args: A) => void) => (...args: A) => void;
  readonly raise: (error: unknown) => void;
  /** Rejects with the first error; never resolves. */
  readonly raised: Promise<never>;
}

export function createAlarm(): Alarm {
  let raise: Alarm['raise'] = () => {};
  const raised = new Promise<never>((_, reject) => {
    raise = reject;
  });
  raised.catch(() => {}); // an alarm after the end of what it belongs to concerns nobody
  return {
    guard:
      (action) =>
      (...args) => {
        try {
          action(...args);
        } catch (error) {
          raise(error);
        }
      },
    raise,
    raised,
  };
}
