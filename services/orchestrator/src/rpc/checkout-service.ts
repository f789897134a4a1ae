import type { ServiceImpl } from "@connectrpc/connect";
import type { CheckoutService } from "@souk/contracts/orchestrator/v1/checkout_service";
import type { Db } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { callerName, principalOf, requireShopper } from "@souk/service/caller";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { instantOf } from "@souk/service/instant";
import { requestKeyOf } from "@souk/service/request-key";
import { findCheckout, listCheckoutRows } from "../db/checkout-store.ts";
import { changeShopper } from "../db/ownership-store.ts";
import type { Upstream } from "../upstream.ts";
import { awaitCheckout } from "../use-cases/await-checkout.ts";
import { cancelCheckout } from "../use-cases/cancel-checkout.ts";
import { retryCheckout } from "../use-cases/retry-checkout.ts";
import { startCheckout } from "../use-cases/start-checkout.ts";
import { undoCheckout } from "../use-cases/undo-checkout.ts";
import type { Waiting } from "../waiting.ts";
import type { Engine } from "../workflow/engine.ts";
import { stateOf, toCheckout, toStep } from "./checkout-mapper.ts";

interface Deps {
  readonly db: Db;
  readonly engine: Engine;
  readonly waiting: Waiting;
  readonly upstream: Upstream;
}

export function checkoutService(deps: Deps) {
  return {
    async startCheckout(request, ctx) {
      const shopper = requireShopper(ctx);
      if (shopper.isGuest && (request.saveCard || request.paymentMethodId !== "")) throw guestKeepsNoCard();
      const { contentHash } = requestKeyOf(ctx, { ...request, waitMs: 0 });
      const input = { shopperId: shopper.id, request, contentHash };
      const checkoutId = await startCheckout({ ...deps, orders: deps.upstream.order }, input);
      const wait = { checkoutId, shopperId: shopper.id, waitMs: request.waitMs, isBegun: true };
      return { checkout: toCheckout(await awaitCheckout(deps, wait)) };
    },

    async getCheckout({ checkoutId, waitMs }, ctx) {
      const principal = principalOf(ctx);
      const seesAll =
        principal.kind === "service" || (principal.kind === "user" && principal.roles.includes("operator"));
      const shopperId = seesAll ? undefined : requireShopper(ctx).id;
      return { checkout: toCheckout(await awaitCheckout(deps, { checkoutId, shopperId, waitMs })) };
    },

    async cancelCheckout({ checkoutId, waitMs }, ctx) {
      const input = { checkoutId, shopperId: requireShopper(ctx).id, waitMs };
      return { checkout: toCheckout(await cancelCheckout(deps, input)) };
    },

    async adoptCheckouts({ guestId, shopperId }) {
      return { adoptedCount: await changeShopper(deps.db, guestId, shopperId) };
    },

    async listCheckouts({ state, orderId, startedBefore, pageSize, pageToken }) {
      const limit = pageSizeOf(pageSize, { default: 50, max: 100 });
      const after = afterOf(decodeCursor(pageToken, ["number", "string"]));
      const which = { state: stateOf(state), orderId: orderId || undefined, startedBefore: instantOf(startedBefore) };
      const rows = await listCheckoutRows(deps.db, { ...which, after, limit: limit + 1 });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        checkouts: rows.slice(0, limit).map(toCheckout),
        nextPageToken: last ? encodeCursor([last.startedAt.getTime(), last.id]) : "",
      };
    },

    async inspectCheckout({ checkoutId }) {
      const checkout = await findCheckout(deps.db, checkoutId);
      if (!checkout) throw new DomainError("not_found", "CHECKOUT_NOT_FOUND", "There is no such checkout.");
      const steps = await deps.engine.stepsOf(checkoutId, checkout.undoRuns);
      return { checkout: toCheckout(checkout), steps: steps.map(toStep), undoRuns: checkout.undoRuns };
    },

    async retryCheckout({ checkoutId, note }, ctx) {
      return { checkout: toCheckout(await retryCheckout(deps, { checkoutId, note, actor: callerName(ctx) })) };
    },

    async undoCheckout({ checkoutId, note }, ctx) {
      return { checkout: toCheckout(await undoCheckout(deps, { checkoutId, note, actor: callerName(ctx) })) };
    },
  } satisfies ServiceImpl<typeof CheckoutService>;
}

function afterOf(cursor: [number, string] | undefined) {
  return cursor && { startedAt: new Date(cursor[0]), id: cursor[1] };
}

function guestKeepsNoCard(): DomainError {
  return new DomainError("unauthenticated", "SIGN_IN_REQUIRED", "Only a signed-in shopper has saved cards.");
}
