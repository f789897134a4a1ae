import { Code, ConnectError } from "@connectrpc/connect";
import { ErrorInfoSchema } from "@souk/contracts/google/rpc/error_details";
import { DomainError, type ErrorKind } from "@souk/errors/domain-error";

const codeOf: Readonly<Record<ErrorKind, Code>> = {
  invalid: Code.InvalidArgument,
  unauthenticated: Code.Unauthenticated,
  permission_denied: Code.PermissionDenied,
  not_found: Code.NotFound,
  already_exists: Code.AlreadyExists,
  failed_precondition: Code.FailedPrecondition,
  conflict: Code.Aborted,
  exhausted: Code.ResourceExhausted,
  unavailable: Code.Unavailable,
  deadline_exceeded: Code.DeadlineExceeded,
};

const kindOf: ReadonlyMap<Code, string> = new Map(Object.entries(codeOf).map(([kind, code]) => [code, kind]));

/**
 * What a caller is told. A DomainError crosses as its code and an ErrorInfo, a ConnectError as it is; anything else is a
 * bug and reads INTERNAL without detail, the error itself kept as the cause for the log.
 */
export function toConnectError(e: unknown, domain: string): ConnectError {
  if (e instanceof DomainError) {
    const info = { reason: e.reason, domain, metadata: e.metadata };
    return new ConnectError(e.message, codeOf[e.kind], undefined, [{ desc: ErrorInfoSchema, value: info }], e);
  }
  if (e instanceof ConnectError && e.code !== Code.Internal && e.code !== Code.Unknown) return e;
  return new ConnectError("internal error", Code.Internal, undefined, undefined, e);
}

/**
 * What an upstream told us, as the DomainError it threw; an upstream that cannot be reached or is too slow as
 * UPSTREAM_UNAVAILABLE or UPSTREAM_TIMEOUT. Cancellation and an upstream's bug stay ConnectErrors.
 */
export function fromConnectError(e: unknown, upstream: string): unknown {
  if (!(e instanceof ConnectError)) return e;
  const [info] = e.findDetails(ErrorInfoSchema);
  const kind = kindOf.get(e.code);
  if (info !== undefined && isErrorKind(kind)) {
    return new DomainError(kind, info.reason, e.rawMessage, info.metadata, { cause: e });
  }
  const metadata = { service: upstream };
  if (e.code === Code.DeadlineExceeded) {
    return new DomainError("deadline_exceeded", "UPSTREAM_TIMEOUT", `${upstream} did not answer in time.`, metadata, {
      cause: e,
    });
  }
  if (isConnectionFailure(e)) {
    return new DomainError("unavailable", "UPSTREAM_UNAVAILABLE", `${upstream} cannot be reached now.`, metadata, {
      cause: e,
    });
  }
  return e;
}

/** Whether an upstream refused the stream before any of it was handled: safe to send again, whatever it does. */
export function wasRefusedUnhandled(e: unknown): boolean {
  return e instanceof ConnectError && e.code === Code.Unavailable && e.rawMessage.includes("REFUSED_STREAM");
}

/**
 * Connect reads a reset connection as ABORTED and a broken HTTP/2 session as INTERNAL, both with the Node error as cause; a
 * stream whose connection ended under it, as when the upstream was killed, as CANCELED or INTERNAL in words of its own.
 */
function isConnectionFailure(e: ConnectError): boolean {
  if (e.code === Code.Unavailable) return true;
  if (endedCodes.has(e.code) && e.rawMessage.startsWith("http/2 stream closed with error code")) return true;
  if (e.code !== Code.Aborted && e.code !== Code.Internal && e.code !== Code.Unknown) return false;
  return [e, e.cause].some((error) => error instanceof Error && "code" in error && isSocketFault(error.code));
}

const endedCodes: ReadonlySet<Code> = new Set([Code.Canceled, Code.Internal]);

function isSocketFault(code: unknown): boolean {
  return typeof code === "string" && /^(E[A-Z]+|ERR_HTTP2_.*|ERR_STREAM_.*)$/.test(code);
}

function isErrorKind(kind: string | undefined): kind is ErrorKind {
  return kind !== undefined && kind in codeOf;
}
