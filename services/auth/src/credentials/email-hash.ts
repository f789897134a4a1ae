import { createHmac } from "node:crypto";
import { normaliseEmail } from "../domain/email.ts";

export type EmailHasher = (email: string) => Buffer;

/** Keyed, so that a copy of the table alone cannot be tested against a list of addresses. */
export function createEmailHasher(pepper: string): EmailHasher {
  return (email) => createHmac("sha256", pepper).update(normaliseEmail(email)).digest();
}
