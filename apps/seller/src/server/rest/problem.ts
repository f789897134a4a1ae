import "server-only";
import { type DomainError, type ErrorKind, isDomainError } from "@souk/errors/domain-error";
import { ZodError } from "zod";
import { log } from "../log.ts";

const statusOf: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  already_exists: 409,
  failed_precondition: 409,
  conflict: 409,
  exhausted: 429,
  unavailable: 503,
  deadline_exceeded: 504,
};

interface Problem {
  readonly status: number;
  /** Stable: what a program looks at. */
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly detail: string }[];
  /** Of a key that was not given it. */
  readonly scope?: string;
}

/** What went wrong, as RFC 9457 has it. */
export function problemResponse(error: unknown): Response {
  const cause = error instanceof Error && isDomainError(error.cause) ? error.cause : error;
  const { status, ...problem } = problemOf(cause);
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "private, no-store" });
  const retryAfter = isDomainError(cause) ? cause.metadata.retry_after_seconds : undefined;
  if (status === 429 || status === 503) headers.set("retry-after", retryAfter ?? "5");
  if (status === 401) headers.set("www-authenticate", "Bearer");
  return new Response(JSON.stringify({ type: "about:blank", title: titleOf(status), status, ...problem }), {
    ...{ status, headers },
  });
}

function problemOf(error: unknown): Problem {
  if (error instanceof ZodError) {
    const errors = error.issues.map(({ path, message }) => ({ field: path.join("."), detail: message }));
    return { status: 400, code: "INPUT_INVALID", detail: "Something in the request is not right.", errors };
  }
  if (isDomainError(error)) return domainProblem(error);
  log.error({ err: error }, "a call of the API failed unexpectedly");
  return { status: 500, code: "INTERNAL", detail: "Something went wrong on our side." };
}

function domainProblem({ kind, reason, message, metadata: { field, scope } }: DomainError): Problem {
  return {
    ...{ status: statusOf[kind], code: reason, detail: message },
    ...(field && { errors: [{ field, detail: message }] }),
    ...(scope && { scope }),
  };
}

const titles: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "Not authenticated",
  403: "Not allowed",
  404: "Not found",
  409: "Conflict",
  429: "Too many requests",
  503: "Not available",
  504: "Too slow",
};
const titleOf = (status: number) => titles[status] ?? "Error";
