/** A mail about signing in. What it says is the notification service's. */
export type MailKind =
  | "verify_email"
  | "account_exists"
  | "reset_password"
  | "password_changed"
  | "confirm_email_change"
  | "email_changed"
  | "new_sign_in"
  | "identity_linked"
  | "second_factor_on"
  | "second_factor_off"
  | "recovery_code_used";

const hourMs = 60 * 60_000;

/** How long the link of a mail is good; undefined for mails without one. */
export const linkTtlMs: Readonly<Partial<Record<MailKind, number>>> = {
  verify_email: 72 * hourMs,
  reset_password: hourMs / 2,
  confirm_email_change: 24 * hourMs,
};

/** A mail that could not be sent by then is not sent any more. */
export const sendWithinMs = 24 * hourMs;

/** Longer than any link is good. */
export const keepMailsMs = 5 * 24 * hourMs;

const mailLocales = ["en", "ru"] as const;
export type MailLocale = (typeof mailLocales)[number];

/** English unless it is one of ours. */
export function mailLocaleOf(text: string): MailLocale {
  return mailLocales.find((locale) => locale === text) ?? "en";
}
