/** One signed-in device. The seed and the generation are what its refresh tokens are derived from. */
export interface Session {
  readonly id: string;
  readonly accountId: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  /** Counts the refreshes; the token of this generation is the one that may refresh next. */
  readonly generation: number;
  readonly seed: Uint8Array;
}

export type SessionEndReason = "signed_out" | "revoked" | "refresh_reused" | "password_changed" | "account_deleted";

/** How many sessions an account has at most; the one used least recently gives way. */
export const maxSessionsPerAccount = 50;
