import type { Client } from "@connectrpc/connect";
import type { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { DomainError } from "@souk/errors/domain-error";
import type { Inbox } from "../db/notification-store.ts";
import { type Portal, topicsFor } from "../notifications/topics.ts";

/**
 * What somebody may read in an app: their own, and of a shop only what they may see of it now, whatever they were told
 * while they worked there. Who is no member gets the seller service's NOT_FOUND.
 */
export async function openInbox(
  { shops }: { shops: Pick<Client<typeof SellerService>, "getMembership"> },
  { userId, portal, sellerId }: { userId: string; portal: Portal; sellerId: string },
): Promise<Inbox> {
  if (portal !== "console") return { userId, portal };
  if (sellerId === "") {
    throw new DomainError("invalid", "SELLER_MISSING", "seller_id says of which shop.", { field: "seller_id" });
  }
  const { permissions, isApiKey } = await shops.getMembership({ sellerId, userId });
  return { userId, portal, shop: { sellerId, topics: isApiKey ? [] : topicsFor(permissions) } };
}
