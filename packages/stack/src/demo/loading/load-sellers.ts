import { Role } from "@souk/contracts/access/v1/access";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { newId } from "@souk/ids/id";
import { demoAccounts } from "../accounts.ts";
import type { DemoSeller } from "../types.ts";
import type { SeedClients } from "./clients.ts";
import { demoId } from "./demo-id.ts";
import { toText } from "./to-product.ts";

const roleOf = {
  shopper: Role.SHOPPER,
  seller: Role.SELLER,
  operator: Role.OPERATOR,
  moderator: Role.MODERATOR,
  dispatcher: Role.DISPATCHER,
  courier: Role.COURIER,
} as const;

export async function loadSellers(clients: SeedClients, sellers: readonly DemoSeller[]): Promise<void> {
  for (const { key, slug, name, city, countryCode, foundedYear, description } of sellers) {
    const seller = {
      id: demoId("seller", key),
      slug,
      name,
      city,
      countryCode,
      foundedYear,
      description: toText(description),
    };
    await clients.seller.ensureSeller({ requestId: newId(), seller });
    await clients.payout.setPayoutDestination({
      sellerId: seller.id,
      token: `acct_demo_${slug}`,
      last4: last4Of(seller.id),
    });
  }
}

/** Digits that stay the same. */
const last4Of = (sellerId: string) => String(Number.parseInt(sellerId.slice(0, 8), 16) % 10_000).padStart(4, "0");

/** The demo accounts with their profiles, and the seller's membership. Everybody may shop. */
export async function loadAccounts(clients: SeedClients): Promise<void> {
  for (const demo of demoAccounts) {
    const roles = [...new Set([Role.SHOPPER, roleOf[demo.role]])];
    const { account } = await clients.auth.ensureAccount({ email: demo.email, password: clients.password, roles });
    if (!account) throw new Error(`the auth service gave no account for ${demo.email}`);
    await clients.user.ensureProfile({
      userId: account.id,
      displayName: demo.name,
      email: demo.email,
      locale: demo.locale,
    });
    if (!("sellerKey" in demo)) continue;
    const membership = { sellerId: demoId("seller", demo.sellerKey), userId: account.id, role: Membership_Role.OWNER };
    await clients.seller.addMember({ requestId: newId(), membership });
  }
}
