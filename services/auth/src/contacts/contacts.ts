import type { MailLocale } from "../domain/mail.ts";

export interface Contact {
  readonly email: string;
  readonly locale: MailLocale;
}

/** Where the addresses themselves are kept. */
export interface Contacts {
  /** Undefined when nothing is known of the account. */
  find(accountId: string, signal?: AbortSignal): Promise<Contact | undefined>;
  setEmail(accountId: string, email: string): Promise<void>;
}
