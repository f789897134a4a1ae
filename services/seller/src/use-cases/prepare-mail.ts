import { randomBytes } from "node:crypto";
import { isDomainError } from "@souk/errors/domain-error";
import { findInvitation, setTokenHash } from "../db/invitation-store.ts";
import { findMail, type MailRow } from "../db/record-store.ts";
import { invitationPlace } from "../db/sealed.ts";
import type { SellerDeps } from "../deps.ts";
import type { Role } from "../domain/permissions.ts";
import { hashToken } from "./accept-invitation.ts";

export interface PreparedMail {
  readonly to: string;
  readonly locale: string;
  readonly mail: MailRow;
  readonly token: string;
  readonly role: Role | undefined;
  readonly at: Date | undefined;
}

type Deps = Pick<SellerDeps, "db" | "now" | "sealer" | "users">;

/** What a mail says, at the moment it is sent; undefined when there is nobody to send it to. */
export async function prepareMail(deps: Deps, mailId: string): Promise<PreparedMail | undefined> {
  const mail = await findMail(deps.db, mailId);
  if (!mail) return undefined;
  return mail.kind === "invitation" ? prepareInvitation(deps, mail) : prepareNotice(deps, mail);
}

async function prepareInvitation(deps: Deps, mail: MailRow): Promise<PreparedMail | undefined> {
  const invitation = await findInvitation(deps.db, mail.subjectId);
  if (invitation?.state !== "open" || invitation.expiresAt <= deps.now()) return undefined;
  const token = randomBytes(32).toString("base64url");
  if (!(await setTokenHash(deps.db, invitation.id, hashToken(token)))) return undefined;
  const to = deps.sealer.open(invitationPlace(invitation.id), invitation.emailSealed);
  return { to, mail, token, locale: invitation.locale, role: invitation.role, at: invitation.expiresAt };
}

async function prepareNotice(deps: Deps, mail: MailRow): Promise<PreparedMail | undefined> {
  if (!mail.accountId) return undefined;
  try {
    const { email: to, locale } = await deps.users.getContact({ userId: mail.accountId });
    if (to === "") return undefined;
    return { to, locale, mail, token: "", role: undefined, at: mail.at === "" ? undefined : new Date(mail.at) };
  } catch (error) {
    if (isDomainError(error) && error.kind === "not_found") return undefined;
    throw error;
  }
}
