import { type ErrorKind, isDomainError } from "@souk/errors/domain-error";
import { TRPCError } from "@trpc/server";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server/rpc";
import { ZodError } from "zod";

const codeOf: Record<ErrorKind, TRPC_ERROR_CODE_KEY> = {
  invalid: "BAD_REQUEST",
  unauthenticated: "UNAUTHORIZED",
  permission_denied: "FORBIDDEN",
  not_found: "NOT_FOUND",
  already_exists: "CONFLICT",
  failed_precondition: "PRECONDITION_FAILED",
  conflict: "CONFLICT",
  exhausted: "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
  deadline_exceeded: "GATEWAY_TIMEOUT",
};

/** What a client learns of an error besides its code. The UI translates the reason; it never shows server text. */
export interface ErrorDetail {
  readonly reason: string;
  readonly metadata: Record<string, string>;
}

/** An upstream's or our own DomainError as a tRPC error; anything else is left as it is and reads INTERNAL_SERVER_ERROR. */
export function toTrpcError(error: unknown): unknown {
  if (!isDomainError(error)) return error;
  return new TRPCError({ code: codeOf[error.kind], message: error.message, cause: error });
}

/** The reason and metadata of an error, for the error formatter. A bug has reason INTERNAL and no detail. */
export function errorDetail(error: TRPCError): ErrorDetail {
  if (isDomainError(error.cause)) return { reason: error.cause.reason, metadata: error.cause.metadata };
  if (error.cause instanceof ZodError) return { reason: "INPUT_INVALID", metadata: fieldMessages(error.cause) };
  return { reason: error.code === "INTERNAL_SERVER_ERROR" ? "INTERNAL" : error.code, metadata: {} };
}

function fieldMessages(error: ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.slice(0, 20).map((issue) => [issue.path.join("."), issue.message]));
}
