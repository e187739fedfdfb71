/** A promise that others settle; nobody need wait for it. */
export function deferred() {
  let resolve!: () => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => {}); // it is told when it is waited for
  return { promise, resolve, reject };
}
