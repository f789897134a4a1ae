import { createServer } from "node:http2";
import type { AddressInfo } from "node:net";
import type { ConnectRouter } from "@connectrpc/connect";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { CartService } from "@souk/contracts/cart/v1/cart_service";
import { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import { type FreezeQuoteRequest, OrderService } from "@souk/contracts/order/v1/order_service";
import { Payment_State } from "@souk/contracts/payment/v1/payment";
import { type AuthorizePaymentRequest, PaymentService } from "@souk/contracts/payment/v1/payment_service";
import { DomainError } from "@souk/errors/domain-error";
import { stableId } from "@souk/ids/id";
import { toConnectError } from "@souk/service/error-mapping";
import { createWorld, type Payment, type World } from "./world.ts";

const steps = [
  "freeze",
  "reserve",
  "authorize",
  "commit",
  "place",
  "take",
  "release",
  "void",
  "abandon",
  "ask",
] as const;
export type Call = (typeof steps)[number];

/** refuse: does nothing and fails; lose: does the work, then fails; hang: does nothing and never answers. */
export type Fault = "refuse" | "lose" | "hang" | "deny";

export type Moment = "arrived" | "done";

/** The four services that a checkout goes through: real gRPC on one port, a world in memory, and faults. */
export async function startUpstreams() {
  const world = createWorld();
  const faults = new Map<Call, { kind: Fault; times: number }>();
  const hooks: { at?: (call: Call, moment: Moment, orderId: string) => Promise<void> | undefined } = {};

  async function answer<T>(call: Call, orderId: string, work: () => T): Promise<T> {
    await hooks.at?.(call, "arrived", orderId);
    const fault = faults.get(call);
    if (fault && fault.times-- > 0) {
      if (fault.kind === "hang") await new Promise(() => {});
      if (fault.kind === "deny") throw toConnectError(new DomainError("failed_precondition", "DENIED", "no"), "test");
      if (fault.kind === "lose") work();
      throw toConnectError(new DomainError("unavailable", "UPSTREAM_FAILED", "The test wants it so."), "test");
    }
    const result = asConnect(work);
    await hooks.at?.(call, "done", orderId);
    return result;
  }

  const asked = { frozen: [] as FreezeQuoteRequest[], authorized: [] as AuthorizePaymentRequest[] };
  const server = createServer(connectNodeAdapter({ routes: routesOf(world, answer, asked) }));
  const sockets = new Set<{ destroy(): void }>();
  server.on("session", (session) => {
    sockets.add(session);
    session.on("close", () => sockets.delete(session));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    world,
    /** What the order and the payment service were asked for. */
    asked,
    hooks,
    /** The next so many calls fail in this way. */
    fail: (call: Call, kind: Fault, times = 1) => void faults.set(call, { kind, times }),
    heal: () => faults.clear(),
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function asConnect<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toConnectError(error, "test");
  }
}

/** The empty message. */
const nothing = (work: () => void) => () => {
  work();
  return {};
};

type Answer = <T>(call: Call, orderId: string, work: () => T) => Promise<T>;

interface Asked {
  readonly frozen: FreezeQuoteRequest[];
  readonly authorized: AuthorizePaymentRequest[];
}

const routesOf =
  (world: World, answer: Answer, { frozen, authorized }: Asked) =>
  (router: ConnectRouter) => {
    router.service(OrderService, {
      freezeQuote: (req) => {
        world.meet(req.orderId, req.shopperId);
        frozen.push(req);
        return answer("freeze", req.orderId, () => {
          const expectedMinor = req.expectedTotal?.minorUnits ?? 0n;
          const minorUnits = world.freeze(req.orderId, req.lines, expectedMinor);
          const total = { currencyCode: "EUR", minorUnits };
          const commission = { currencyCode: "EUR", minorUnits: minorUnits / 10n };
          const sellerOrderId = stableId("seller-order", req.orderId);
          const marketplaceDiscount = { currencyCode: "EUR", minorUnits: 5n };
          return {
            quote: { totals: { total } },
            shares: [{ sellerOrderId, sellerId: stableId("seller", "1"), total, commission, marketplaceDiscount }],
          };
        });
      },
      placeOrder: ({ orderId }) =>
        answer(
          "place",
          orderId,
          nothing(() => world.place(orderId)),
        ),
      abandonOrder: ({ orderId }) =>
        answer(
          "abandon",
          orderId,
          nothing(() => world.abandon(orderId)),
        ),
    });
    router.service(InventoryService, {
      reserveStock: ({ orderId, lines }) =>
        answer("reserve", orderId, () => {
          world.reserve(
            orderId,
            lines.map(({ offerId, quantity }) => ({ offerId, quantity: Number(quantity) })),
          );
          return {};
        }),
      commitReservation: ({ orderId }) =>
        answer(
          "commit",
          orderId,
          nothing(() => world.commit(orderId)),
        ),
      releaseReservation: ({ orderId }) =>
        answer(
          "release",
          orderId,
          nothing(() => world.release(orderId)),
        ),
    });
    router.service(PaymentService, {
      authorizePayment: (req) => {
        authorized.push(req);
        const { orderId, paymentToken, returnUrl } = req;
        return answer("authorize", orderId, () => paymentOf(world.authorize(orderId, paymentToken, returnUrl)));
      },
      getPayment: ({ orderId }) => answer("ask", orderId, () => paymentOf(world.traces.get(orderId)?.payment)),
      voidPayment: ({ orderId }) =>
        answer(
          "void",
          orderId,
          nothing(() => world.void(orderId)),
        ),
    });
    router.service(CartService, {
      takeLines: ({ requestId, shopperId, lines }) =>
        answer(
          "take",
          orderIdOf(world, shopperId),
          nothing(() => world.takeLines(requestId, shopperId, lines)),
        ),
    });
  };

const orderIdOf = (world: World, shopperId: string) =>
  [...world.traces].find(([, trace]) => trace.shopperId === shopperId)?.[0] ?? "";

const stateOf = {
  authorized: Payment_State.AUTHORIZED,
  action_required: Payment_State.ACTION_REQUIRED,
  pending: Payment_State.PENDING,
  declined: Payment_State.DECLINED,
  voided: Payment_State.VOIDED,
};

function paymentOf(payment: Payment | undefined) {
  if (!payment) throw new DomainError("not_found", "PAYMENT_NOT_FOUND", "There is no such payment.");
  const declineCode = payment.state === "declined" ? "insufficient_funds" : "";
  const actionUrl = payment.state === "action_required" ? `https://bank.test/?back=${payment.returnUrl}` : "";
  return { payment: { id: payment.id, state: stateOf[payment.state], declineCode, actionUrl } };
}
