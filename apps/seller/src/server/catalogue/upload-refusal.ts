import { type ErrorKind, isDomainError } from "@souk/errors/domain-error";

const statuses: Readonly<Partial<Record<ErrorKind, number>>> = {
  invalid: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  exhausted: 429,
};

/** How an upload that failed is answered: by a reason that the browser words. */
export function refusal(error: unknown): { status: number; body: { reason: string } } {
  if (!isDomainError(error)) return { status: 500, body: { reason: "INTERNAL" } };
  return { status: statuses[error.kind] ?? 503, body: { reason: error.reason } };
}
