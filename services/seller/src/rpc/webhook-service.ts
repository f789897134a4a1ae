import { timestampDate } from "@bufbuild/protobuf/wkt";
import type { ServiceImpl } from "@connectrpc/connect";
import type { SellerWebhookService } from "@souk/contracts/seller/v1/webhook_service";
import { requireUser } from "@souk/service/caller";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import { webhookSecretPlace } from "../db/sealed.ts";
import { attemptsOf, findDelivery, listDeliveries } from "../db/webhook-delivery-store.ts";
import { findWebhook, type Webhook, webhooksOf } from "../db/webhook-store.ts";
import type { SellerDeps } from "../deps.ts";
import { eventTypes } from "../domain/webhook-event.ts";
import { deleteWebhook, rotateSecret, testWebhook } from "../use-cases/manage-webhook.ts";
import { deliveryNotFound, replayDelivery, replaySince } from "../use-cases/replay-webhooks.ts";
import { createWebhook, updateWebhook } from "../use-cases/save-webhook.ts";
import { requireOwner, requireWebhook, webhookNotFound } from "../use-cases/webhook-access.ts";
import { toAttempt, toDelivery, toDeliveryState, toWebhook } from "./webhook-mapper.ts";

export function webhookService(deps: SellerDeps) {
  async function stored(sellerId: string, id: string): Promise<Webhook> {
    const webhook = await findWebhook(deps.db, sellerId, id);
    if (!webhook) throw webhookNotFound();
    return webhook;
  }
  const secretOf = ({ id, secretSealed }: Webhook) => deps.sealer.open(webhookSecretPlace(id), secretSealed);
  async function deliveryOf(sellerId: string, id: string) {
    const found = await findDelivery(deps.db, sellerId, id);
    if (!found) throw deliveryNotFound();
    return found;
  }

  return {
    async listWebhooks({ sellerId }, ctx) {
      await requireOwner(deps.db, { sellerId, actorId: requireUser(ctx).id });
      const rows = await webhooksOf(deps.db, sellerId);
      return { webhooks: rows.map((row) => toWebhook(row, deps.now())), eventTypes: [...eventTypes] };
    },

    async createWebhook(request, ctx) {
      const by = { request: requestKeyOf(ctx, request), actorId: requireUser(ctx).id };
      const { sellerId, url, description } = request;
      const id = await createWebhook(deps, { ...by, sellerId, url, description, eventTypes: request.eventTypes });
      const row = await stored(sellerId, id);
      return { webhook: toWebhook(row, deps.now()), secret: secretOf(row) };
    },

    async updateWebhook(request, ctx) {
      const by = { request: requestKeyOf(ctx, request), actorId: requireUser(ctx).id };
      const { sellerId, webhookId, url, description, enabled } = request;
      const values = { url, description, enabled, eventTypes: request.eventTypes };
      await updateWebhook(deps, { ...by, sellerId, webhookId, ...values });
      return { webhook: toWebhook(await stored(sellerId, webhookId), deps.now()) };
    },

    async deleteWebhook({ sellerId, webhookId }, ctx) {
      await deleteWebhook(deps, { sellerId, webhookId, actorId: requireUser(ctx).id });
      return {};
    },

    async rotateWebhookSecret(request, ctx) {
      const by = { request: requestKeyOf(ctx, request), actorId: requireUser(ctx).id };
      const { sellerId, webhookId } = request;
      await rotateSecret(deps, { ...by, sellerId, webhookId });
      const row = await stored(sellerId, webhookId);
      return { webhook: toWebhook(row, deps.now()), secret: secretOf(row) };
    },

    async testWebhook(request, ctx) {
      const by = { request: requestKeyOf(ctx, request), actorId: requireUser(ctx).id };
      const { sellerId, webhookId } = request;
      return { deliveryId: await testWebhook(deps, { ...by, sellerId, webhookId }) };
    },

    async listWebhookDeliveries(request, ctx) {
      const { sellerId, webhookId, eventType, pageToken } = request;
      await requireWebhook(deps.db, { sellerId, actorId: requireUser(ctx).id }, webhookId);
      const limit = pageSizeOf(request.pageSize, { default: 25, max: 100 });
      const [beforeId] = decodeCursor(pageToken, ["string"]) ?? [];
      const state = toDeliveryState(request.state);
      const rows = await listDeliveries(deps.db, { webhookId, state, eventType, beforeId, limit: limit + 1 });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      const nextPageToken = last ? encodeCursor([last.delivery.id]) : "";
      return { deliveries: rows.slice(0, limit).map(toDelivery), nextPageToken };
    },

    async getWebhookDelivery({ sellerId, deliveryId }, ctx) {
      await requireOwner(deps.db, { sellerId, actorId: requireUser(ctx).id });
      const found = await deliveryOf(sellerId, deliveryId);
      const [attempts, webhook] = await Promise.all([
        attemptsOf(deps.db, deliveryId),
        stored(sellerId, found.delivery.webhookId),
      ]);
      const { body } = found.event;
      return { delivery: toDelivery(found), body, attempts: attempts.map(toAttempt), url: webhook.url };
    },

    async replayWebhookDelivery(request, ctx) {
      const by = { request: requestKeyOf(ctx, request), actorId: requireUser(ctx).id };
      const { sellerId, deliveryId } = request;
      await replayDelivery(deps, { ...by, sellerId, deliveryId });
      return { delivery: toDelivery(await deliveryOf(sellerId, deliveryId)) };
    },

    async replayWebhooksSince(request, ctx) {
      const by = { request: requestKeyOf(ctx, request), actorId: requireUser(ctx).id };
      const { sellerId, webhookId, since } = request;
      const from = since ? timestampDate(since) : deps.now();
      return { count: await replaySince(deps, { ...by, sellerId, webhookId, since: from }) };
    },
  } satisfies ServiceImpl<typeof SellerWebhookService>;
}
