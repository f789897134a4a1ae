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

/** Of those that can sign in with an address: who confirmed it and the late claim, or the first claim and the late one. */
export const maxAccountsPerEmail = 2;
