import type { Role } from "@souk/access/principal";

/** An identity that can sign in. */
export interface Account {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly createdAt: Date;
}

/** An account with what only a sign-in may see. */
export interface AccountSecrets extends Account {
  readonly passwordHash: string;
}
