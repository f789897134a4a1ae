import { findMail, type Mail, setToken } from "../db/mail-store.ts";
import { linkTtlMs, type MailKind, type MailLocale, mailLocaleOf, sendWithinMs } from "../domain/mail.ts";
import { emailPlace } from "../mails/request-mail.ts";
import { hashLinkToken, newLinkToken } from "../tokens/link-token.ts";
import type { AuthDeps } from "./auth-deps.ts";

export interface PreparedMail {
  /** Empty when there is nobody to send it to. */
  readonly to: string;
  readonly kind: MailKind;
  readonly locale: MailLocale;
  readonly token: string;
  readonly expiresAt: Date | undefined;
  readonly requestedAt: Date;
  readonly device: string;
}

type Deps = Pick<AuthDeps, "db" | "accounts" | "contacts" | "hashEmail" | "sealer" | "now">;

/** Undefined when there is nothing to send: no such mail, too late, used meanwhile, or no account to send it to. */
export async function prepareMail(deps: Deps, { mailId }: { mailId: string }): Promise<PreparedMail | undefined> {
  const mail = await findMail(deps.db, mailId);
  const isOver = !mail || mail.usedAt !== null || deps.now().getTime() - mail.createdAt.getTime() > sendWithinMs;
  if (isOver) return undefined;
  const receiver = await receiverOf(deps, mail);
  if (receiver === undefined) return undefined;
  const { kind, device, createdAt: requestedAt } = mail;
  const link = await linkOf(deps, mail);
  return { ...receiver, ...link, kind, device, requestedAt };
}

async function receiverOf(
  { accounts, contacts, hashEmail, sealer }: Deps,
  { id, accountId, email, locale }: Mail,
): Promise<{ to: string; locale: MailLocale } | undefined> {
  const account = accountId === null ? undefined : await accounts.byId(accountId);
  if (account === undefined) return undefined;
  if (email !== null) return { to: sealer.open(emailPlace(id), email), locale: mailLocaleOf(locale) };
  const contact = await contacts.find(account.id);
  // An account that lost its claim still has the address in its profile; it is somebody else's.
  if (contact === undefined || account.emailHash === null) return undefined;
  return hashEmail(contact.email).equals(account.emailHash) ? { to: contact.email, locale: contact.locale } : undefined;
}

async function linkOf({ db, now }: Deps, { id, kind }: Mail) {
  const ttlMs = linkTtlMs[kind];
  if (ttlMs === undefined) return { token: "", expiresAt: undefined };
  const token = newLinkToken();
  const expiresAt = new Date(now().getTime() + ttlMs);
  await setToken(db, id, hashLinkToken(token), expiresAt);
  return { token, expiresAt };
}
