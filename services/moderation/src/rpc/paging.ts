import { DomainError } from "@souk/errors/domain-error";
import { isId } from "@souk/ids/id";
import { decodeCursor } from "@souk/service/cursor";

export interface Asked {
  readonly after: [Date, string] | undefined;
  readonly limit: number;
  readonly now: Date;
}

/** The instant and the id behind a page token. @throws DomainError PAGE_TOKEN_INVALID */
export function cursorOf(pageToken: string): [Date, string] | undefined {
  const [atMs, id] = decodeCursor(pageToken, ["number", "string"]) ?? [];
  if (atMs === undefined || id === undefined) return undefined;
  const at = new Date(atMs);
  if (Number.isNaN(at.getTime()) || !isId(id))
    throw new DomainError("invalid", "PAGE_TOKEN_INVALID", "A page token is the next_page_token of the page before.");
  return [at, id];
}
