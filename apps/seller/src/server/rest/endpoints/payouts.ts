import "server-only";
import { z } from "zod";
import { stateName } from "../../routers/money/money-view.ts";
import { isoOf } from "../../routers/orders/queue-view.ts";
import { endpoint } from "../endpoint.ts";
import { listOf, money, nothing, page, publicMoney } from "../public-schemas.ts";

const payout = z.object({
  id: z.uuid(),
  state: z.string(),
  amount: money,
  account_last4: z.string(),
  created_at: z.iso.datetime(),
  settled_at: z.iso.datetime().nullable(),
  failure_code: z.string(),
});

const listPayouts = endpoint({
  ...{ method: "GET", path: "/payouts", scope: "money:read", summary: "A page of the shop's payouts, newest first" },
  ...{ query: z.object(page).strict(), body: nothing, answer: listOf(payout) },
  async run({ clients, sellerId, call }, { query: { limit, cursor } }) {
    const request = { sellerId, pageSize: limit, pageToken: cursor };
    const { payouts, nextPageToken } = await clients.payout.listPayouts(request, call);
    const items = payouts.map(({ id, state, amount, destinationLast4, createdAt, settledAt, failureCode }) => ({
      ...{ id, state: stateName(state), amount: publicMoney(amount), account_last4: destinationLast4 },
      ...{ created_at: isoOf(createdAt), settled_at: isoOf(settledAt) || null, failure_code: failureCode },
    }));
    return { items, next_cursor: nextPageToken || null };
  },
});

export const payoutEndpoints = [listPayouts];
