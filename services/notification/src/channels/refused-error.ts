/** It will not be taken, however often it is offered: there is no such receiver, say. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
}
