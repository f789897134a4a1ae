import { randomUUID } from "node:crypto";
import { Role } from "@souk/contracts/access/v1/access";
import { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { newId } from "@souk/ids/id";
import { createClient } from "@souk/service/client";
import type { Account } from "./console.ts";
import { partAt, secrets } from "./stack.ts";

function connect() {
  const { internalSecret } = secrets();
  const options = { caller: "console-e2e", internalSecret, timeoutMs: 30_000 };
  return {
    auth: createClient(AuthService, { ...options, url: `http://${partAt(12)}` }),
    seller: createClient(SellerService, { ...options, url: `http://${partAt(19)}` }),
  };
}

/** A new account that is a member of these shops of the demo data. */
export async function newMember(slugs: readonly string[], role = Membership_Role.OWNER): Promise<Account> {
  const { auth, seller } = connect();
  const person = { email: `e2e-${randomUUID()}@example.com`, password: `teapot ${randomUUID()}` };
  const { account } = await auth.ensureAccount({ ...person, roles: [Role.SELLER] });
  for (const slug of slugs) {
    const { seller: shop } = await seller.getSeller({ slug });
    const membership = { sellerId: shop?.id ?? "", userId: account?.id ?? "", role };
    await seller.addMember({ requestId: newId(), membership });
  }
  return person;
}
