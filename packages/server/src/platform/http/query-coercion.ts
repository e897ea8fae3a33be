import { SmartCoercionPlugin } from '@orpc/json-schema';
import type { Context } from '@orpc/server';
import type { StandardHandlerOptions } from '@orpc/server/standard';

/** Makes numbers, booleans and lists of the texts that addresses consist of. A JSON body says what it means and is taken as it is. */
export class QueryCoercion<T extends Context> extends SmartCoercionPlugin<T> {
  override init(options: StandardHandlerOptions<T>): void {
    const before = options.clientInterceptors ?? [];
    options.clientInterceptors = [];
    super.init(options);
    const coercions = options.clientInterceptors;
    options.clientInterceptors = [
      ...coercions.map(
        (coerce): (typeof coercions)[number] =>
          (call) =>
            call.procedure['~orpc'].route.method === 'GET' ? coerce(call) : call.next(),
      ),
      ...before,
    ];
  }
}
