/** `Symbol.dispose`, for TypeScript's `using`, also where Node does not have it yet (before 20.4): there nobody calls it. */
/// <reference lib="esnext.disposable" preserve="true" />
export const DISPOSE: typeof Symbol.dispose = Symbol.dispose ?? Symbol('Symbol.dispose');
