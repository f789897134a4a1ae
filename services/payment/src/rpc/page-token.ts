import { DomainError } from "@souk/errors/domain-error";
import { isId } from "@souk/ids/id";
import { decodeCursor } from "@souk/service/cursor";

/** The id of the last row of the page before; undefined for the first page. */
export function beforeIdOf(pageToken: string): string | undefined {
  const [id] = decodeCursor(pageToken, 1) ?? [];
  if (id === undefined) return undefined;
  if (typeof id === "string" && isId(id)) return id;
  throw pageTokenInvalid();
}

export function pageTokenInvalid(): DomainError {
  return new DomainError("invalid", "PAGE_TOKEN_INVALID", "A page token is the next_page_token of the page before.");
}
