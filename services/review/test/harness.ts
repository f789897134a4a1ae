import { createServer } from "node:http2";
import type { AddressInfo } from "node:net";
import type { MessageInitShape } from "@bufbuild/protobuf";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { type OrderSchema, SellerOrder_State } from "@souk/contracts/order/v1/order";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { ReviewService } from "@souk/contracts/review/v1/review_service";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { toConnectError } from "@souk/service/error-mapping";
import { tellAccountDeleted } from "@souk/testing/account-deleted";
import { fakeClock } from "@souk/testing/clock";
import { startServices } from "@souk/testing/network";
import { serviceToken, userToken } from "@souk/testing/principals";
import postgres from "postgres";
import { readReviewConfig } from "../src/config.ts";
import { createReviewService } from "../src/service.ts";

const migrations = `${import.meta.dirname}/../migrations`;

interface Bought {
  readonly productId?: string;
  readonly state?: SellerOrder_State;
  readonly deliveryUntil?: string;
}

/** Stands in for the order service: real gRPC, and only whoever the token names sees their order. */
async function startOrders() {
  const orders = new Map<string, MessageInitShape<typeof OrderSchema>>();
  const handler = connectNodeAdapter({
    routes: (router) => {
      router.service(OrderService, {
        getOrder: ({ orderId }, ctx) => {
          const order = orders.get(orderId);
          if (order?.shopperId === subjectOf(ctx.requestHeader.get("authorization"))) return { order };
          throw toConnectError(new DomainError("not_found", "ORDER_NOT_FOUND", "no such order"), "test");
        },
      });
    },
  });
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, orders, stop: () => server.close() };
}

function subjectOf(authorization: string | null): unknown {
  const [, claims = ""] = (authorization ?? "").split(".");
  return JSON.parse(Buffer.from(claims, "base64url").toString()).sub;
}

export async function startReview() {
  const clock = fakeClock(new Date("2026-11-24T10:00:00Z"));
  const upstream = await startOrders();
  const network = await startServices({
    review: {
      migrations,
      env: { ORDER_SERVICE_URL: upstream.url },
      create: (env) => createReviewService(readReviewConfig(env), { now: clock.now }),
    },
  });
  const sql = postgres(network.databaseUrl("review"), { max: 2 });
  const as = (token?: string) => network.client(ReviewService, "review", token);
  return {
    clock,
    sql,
    /** A shopper with what they bought, one order of one line. */
    async shopper({
      productId = newId(),
      state = SellerOrder_State.DELIVERED,
      deliveryUntil = "2026-12-01",
    }: Bought = {}) {
      const id = newId();
      const line = { orderId: newId(), offerId: newId() };
      upstream.orders.set(line.orderId, {
        id: line.orderId,
        shopperId: id,
        sellerOrders: [{ state, deliveryUntil, lines: [{ offerId: line.offerId, productId }] }],
      });
      const client = as(await userToken({ id, roles: ["shopper"] }));
      const review = { ...line, stars: 5, title: "Good", text: "Pours well.", authorName: "Anna P.", language: "en" };
      return {
        id,
        client,
        productId,
        line,
        async write(change: Partial<typeof review> = {}, requestId = newId()) {
          const answer = await client.writeReview({ requestId, ...review, ...change });
          if (!answer.review) throw new Error("no review was answered");
          return answer.review;
        },
      };
    },
    anyone: as(),
    service: as(await serviceToken("stack")),
    deleteAccount: (accountId: string) => tellAccountDeleted(network.redisUrl, accountId),
    async stop() {
      await sql.end();
      await network.stop();
      upstream.stop();
    },
  };
}
