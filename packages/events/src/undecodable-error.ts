/** Bytes that are not what they should be: trying again would not help. */
export class UndecodableError extends Error {
  override readonly name = "UndecodableError";
}
