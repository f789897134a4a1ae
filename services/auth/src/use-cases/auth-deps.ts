import type { Db } from "@souk/database/database";
import type { Sealer } from "@souk/personal-data/sealer";
import type { Contacts } from "../contacts/contacts.ts";
import type { EmailHasher } from "../credentials/email-hash.ts";
import type { PasswordHasher } from "../credentials/password-hasher.ts";
import type { AccountReads } from "../db/account-store.ts";
import type { AttemptLimits } from "../limits/attempt-limits.ts";
import type { MailLimits } from "../limits/mail-limits.ts";
import type { IdTokenVerifier } from "../oidc/id-token-verifier.ts";
import type { SessionStore } from "../sessions/session-store.ts";
import type { AccessTokens } from "../tokens/access-token.ts";
import type { RefreshTokens } from "../tokens/refresh-token.ts";

/** What there is to work with; each use case picks what it needs. */
export interface AuthDeps {
  readonly db: Db;
  readonly accounts: AccountReads;
  readonly hashEmail: EmailHasher;
  readonly passwords: PasswordHasher;
  readonly limits: AttemptLimits;
  readonly mailLimits: MailLimits;
  readonly sessions: SessionStore;
  readonly accessTokens: AccessTokens;
  readonly refreshTokens: RefreshTokens;
  readonly contacts: Contacts;
  readonly sealer: Sealer;
  /** Undefined when no other provider is configured. */
  readonly idTokens: IdTokenVerifier | undefined;
  readonly sessionTtlMs: number;
  readonly now: () => Date;
}
