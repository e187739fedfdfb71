/** Which operations there are of one call, so that a table by calls knows what each of its entries is given. */
import type { Operation } from '../../../trace/operation.js';

export type CallName = Operation['call'];

export type OperationOf<C extends CallName, O = Operation> = O extends { readonly call: CallName }
  ? C extends O['call']
    ? O
    : never
  : never;
