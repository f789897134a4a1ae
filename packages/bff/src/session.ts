import type { Role } from "@souk/access/principal";

/** A signed-in person as a BFF knows them. The tokens never leave the server. */
export interface Session {
  readonly userId: string;
  readonly sessionId: string;
  readonly roles: readonly Role[];
  readonly accessToken: string;
  /** Milliseconds since the epoch. */
  readonly accessExpiresAt: number;
  readonly refreshToken: string;
}
