import type { Session } from "./session.ts";

/** What every BFF knows of a request, whatever the client. */
export interface BaseContext {
  readonly headers: Headers;
  /** "en" or "ru": the language that texts are picked in. */
  readonly locale: string;
  /** Where the request came from, for rate limits only. */
  readonly clientAddress: string;
  readonly session: Session | null;
  readonly logBug: (error: unknown, path: string) => void;
}
