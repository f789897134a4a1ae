import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Role } from "@souk/contracts/access/v1/access";
import { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { newId } from "@souk/ids/id";
import { createClient } from "@souk/service/client";
import { z } from "zod";
import type { Account } from "./console.ts";

const Secrets = z.object({ internalSecret: z.string() });

const { SOUK_PORT_BASE = "4100", SOUK_DATA_DIR = join(import.meta.dirname, "../../../.souk") } = process.env;

/** As the embedded stack has them: packages/stack/src/ports.ts. */
const serviceUrl = (offset: number) => `http://127.0.0.1:${Number(SOUK_PORT_BASE) + offset}`;

function connect() {
  const file = join(SOUK_DATA_DIR, "secrets", "secrets.json");
  const { internalSecret } = Secrets.parse(JSON.parse(readFileSync(file, "utf8")));
  const options = { caller: "console-e2e", internalSecret, timeoutMs: 30_000 };
  return {
    auth: createClient(AuthService, { ...options, url: serviceUrl(12) }),
    seller: createClient(SellerService, { ...options, url: serviceUrl(19) }),
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
