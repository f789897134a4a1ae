/** What went wrong, in the words of a gRPC status; `conflict` is ABORTED, `exhausted` RESOURCE_EXHAUSTED. */
export type ErrorKind =
  | "invalid"
  | "unauthenticated"
  | "permission_denied"
  | "not_found"
  | "already_exists"
  | "failed_precondition"
  | "conflict"
  | "exhausted"
  | "unavailable"
  | "deadline_exceeded";

/**
 * An expected failure that a caller may act on. It crosses the wire with its kind, reason and metadata;
 * every other error is a bug and reads INTERNAL, without detail.
 *
 * `reason` is stable and SCREAMING_SNAKE_CASE; `message` says what is wrong and what would be right, and like
 * `metadata` is seen by the caller: no personal data, no secrets.
 */
export class DomainError<R extends string = string> extends Error {
  override readonly name = "DomainError";
  readonly kind: ErrorKind;
  readonly reason: R;
  readonly metadata: Record<string, string>;

  constructor(
    kind: ErrorKind,
    reason: R,
    message: string,
    metadata: Record<string, string> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.kind = kind;
    this.reason = reason;
    this.metadata = metadata;
  }
}

/** Whether `e` is a DomainError, and of this reason where one is named. */
export function isDomainError<R extends string>(e: unknown, reason?: R): e is DomainError<R> {
  return e instanceof DomainError && (reason === undefined || e.reason === reason);
}
