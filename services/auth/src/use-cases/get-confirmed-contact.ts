import type { Contact } from "../contacts/contacts.ts";
import type { AuthDeps } from "./auth-deps.ts";

/** Undefined unless the account confirmed the very address that its profile has now. */
export async function getConfirmedContact(
  { accounts, contacts, hashEmail }: Pick<AuthDeps, "accounts" | "contacts" | "hashEmail">,
  { accountId, signal }: { accountId: string; signal: AbortSignal },
): Promise<Contact | undefined> {
  const account = await accounts.byId(accountId);
  if (account === undefined || account.emailVerifiedAt === null || account.emailHash === null) return undefined;
  const contact = await contacts.find(accountId, signal);
  return contact && hashEmail(contact.email).equals(account.emailHash) ? contact : undefined;
}
