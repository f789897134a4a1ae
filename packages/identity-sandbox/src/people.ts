import { createHash } from "node:crypto";

/** Who somebody said they are. */
export interface Person {
  /** The same for the same address. */
  readonly subject: string;
  readonly email: string;
  readonly isEmailVerified: boolean;
  readonly name: string;
}

/** The account id at the provider: all that is known of somebody, so that nothing has to be kept. */
export function accountIdOf({ email, isEmailVerified, name }: Omit<Person, "subject">): string {
  return Buffer.from(JSON.stringify([email, isEmailVerified, name])).toString("base64url");
}

export function personOf(accountId: string): Person {
  const [email, isEmailVerified, name]: unknown[] = JSON.parse(Buffer.from(accountId, "base64url").toString("utf8"));
  const address = String(email);
  return {
    subject: createHash("sha256").update(address.toLowerCase()).digest("hex").slice(0, 32),
    email: address,
    isEmailVerified: isEmailVerified === true,
    name: String(name),
  };
}
