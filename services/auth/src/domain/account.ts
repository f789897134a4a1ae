import type { Role } from "@souk/access/principal";

/** An identity that can sign in. */
export interface Account {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly createdAt: Date;
}

/** An account with what only signing in may see. */
export interface AccountSecrets extends Account {
  readonly passwordHash: string | null;
  readonly emailHash: Uint8Array | null;
  readonly emailVerifiedAt: Date | null;
}

/** An address has one account that confirmed it, and one more that only claims it. */
export const maxAccountsPerEmail = 2;
