import type { Conn, Tx } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import type { Seller } from "../db/seller-store.ts";
import { findWebhook, type Webhook } from "../db/webhook-store.ts";
import { lockShopFor, requireMember } from "./member-access.ts";

export interface ByOwner {
  readonly actorId: string;
  readonly sellerId: string;
}

export const webhookNotFound = () =>
  new DomainError("not_found", "WEBHOOK_NOT_FOUND", "There is no such webhook of yours.");

/** What is sent tells of orders and of money at once, so that it is for who may see all of it. */
export async function requireOwner(conn: Conn, { sellerId, actorId }: ByOwner): Promise<void> {
  await requireMember(conn, { sellerId, userId: actorId }, "manage_shop");
}

export async function requireWebhook(conn: Conn, owner: ByOwner, webhookId: string): Promise<Webhook> {
  await requireOwner(conn, owner);
  const webhook = await findWebhook(conn, owner.sellerId, webhookId);
  if (!webhook) throw webhookNotFound();
  return webhook;
}

/** The shop stays locked: so nobody else changes its webhooks. */
export async function lockWebhookFor(
  tx: Tx,
  { sellerId, actorId }: ByOwner,
  webhookId: string,
): Promise<{ seller: Seller; webhook: Webhook }> {
  const seller = await lockShopFor(tx, { sellerId, userId: actorId }, "manage_shop");
  const webhook = await findWebhook(tx, sellerId, webhookId);
  if (!webhook) throw webhookNotFound();
  return { seller, webhook };
}
