import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";

interface Line {
  readonly offerId: string;
  readonly quantity: number;
}

export interface Payment {
  readonly id: string;
  readonly returnUrl: string;
  state: "authorized" | "action_required" | "pending" | "declined" | "voided";
}

/** What the services around a checkout know of one order. */
interface Traces {
  shopperId: string;
  lines: readonly Line[];
  order: "none" | "quoted" | "placed" | "cancelled" | "abandoned";
  stock: "none" | "held" | "committed" | "released";
  payment: Payment | undefined;
  token: string;
  isVoided: boolean;
  /** Every real change, in its order; a repeat changes nothing. */
  readonly effects: string[];
}

const stateByToken = new Map<string, Payment["state"]>([
  ["challenge", "action_required"],
  ["pending", "pending"],
  ["bad", "declined"],
]);

export const unitPriceMinor = 1_000n;
const refused = (reason: string, metadata = {}) => new DomainError("failed_precondition", reason, reason, metadata);

/** Order, stock, payments and carts in memory, as idempotent and as final as the services' contracts say. */
export function createWorld() {
  const traces = new Map<string, Traces>();
  const stock = new Map<string, number>();
  const carts = new Map<string, Map<string, number>>();
  const taken = new Set<string>();

  function of(orderId: string): Traces {
    const found = traces.get(orderId);
    if (found) return found;
    const fresh: Traces = {
      shopperId: "",
      lines: [],
      order: "none",
      stock: "none",
      payment: undefined,
      token: "",
      isVoided: false,
      effects: [],
    };
    traces.set(orderId, fresh);
    return fresh;
  }
  const move = (lines: readonly Line[], sign: 1 | -1) => {
    for (const { offerId, quantity } of lines) stock.set(offerId, (stock.get(offerId) ?? 0) + sign * quantity);
  };

  return {
    traces,
    stock,
    carts,

    /** Knows whose an order is before anything is done for it. */
    meet(orderId: string, shopperId: string) {
      of(orderId).shopperId = shopperId;
    },
    freeze(orderId: string, lines: readonly Line[], expectedMinor: bigint): bigint {
      const order = of(orderId);
      const total = unitPriceMinor * BigInt(lines.reduce((sum, line) => sum + line.quantity, 0));
      if (order.order !== "none") return total;
      const gone = lines.filter((line) => !stock.has(line.offerId));
      if (gone.length > 0)
        throw refused("LINES_UNAVAILABLE", Object.fromEntries(gone.map((l) => [l.offerId, "gone:0"])));
      if (total !== expectedMinor) throw refused("TOTAL_CHANGED", { expected: `${expectedMinor}`, actual: `${total}` });
      Object.assign(order, { order: "quoted", lines });
      return total;
    },
    reserve(orderId: string, lines: readonly Line[]) {
      const order = of(orderId);
      if (order.stock === "released") throw refused("RESERVATION_CLOSED");
      if (order.stock !== "none") return;
      const short = lines.filter((line) => (stock.get(line.offerId) ?? 0) < line.quantity);
      if (short.length > 0) {
        throw refused(
          "STOCK_INSUFFICIENT",
          Object.fromEntries(short.map((l) => [l.offerId, `${stock.get(l.offerId)}`])),
        );
      }
      move(lines, -1);
      Object.assign(order, { stock: "held", lines });
      order.effects.push("reserve");
    },
    commit(orderId: string) {
      const order = of(orderId);
      if (order.stock === "committed") return;
      if (order.stock !== "held") throw refused("RESERVATION_CLOSED");
      order.stock = "committed";
      order.effects.push("commit");
    },
    release(orderId: string) {
      const order = of(orderId);
      if (order.stock === "held" || order.stock === "committed") {
        move(order.lines, 1);
        order.effects.push("release");
      }
      order.stock = "released";
    },
    authorize(orderId: string, token: string, returnUrl: string): Payment {
      const order = of(orderId);
      if (order.isVoided) throw refused("PAYMENT_VOIDED");
      if (order.payment) return order.payment;
      const state = stateByToken.get(token) ?? "authorized";
      order.token = token;
      order.payment = { id: newId(), returnUrl, state };
      if (state !== "declined") order.effects.push("authorize");
      return order.payment;
    },
    void(orderId: string) {
      const order = of(orderId);
      order.isVoided = true;
      if (!order.payment || order.payment.state === "declined" || order.payment.state === "voided") return;
      order.payment.state = "voided";
      order.effects.push("void");
    },
    place(orderId: string) {
      const order = of(orderId);
      if (order.token === "unplaceable") throw refused("DENIED");
      if (order.order === "cancelled" || order.order === "abandoned") throw refused("ORDER_CANCELLED");
      if (order.order === "placed") return;
      if (order.order !== "quoted") throw new DomainError("not_found", "ORDER_NOT_FOUND", "There is no such order.");
      order.order = "placed";
      order.effects.push("place");
    },
    abandon(orderId: string) {
      const order = of(orderId);
      if (order.order === "placed") order.effects.push("cancel");
      order.order = order.order === "placed" || order.order === "cancelled" ? "cancelled" : "abandoned";
    },
    takeLines(requestId: string, shopperId: string, lines: readonly Line[]) {
      if (taken.has(requestId)) return;
      taken.add(requestId);
      const cart = carts.get(shopperId);
      for (const { offerId, quantity } of lines) {
        const left = (cart?.get(offerId) ?? 0) - quantity;
        if (left > 0) cart?.set(offerId, left);
        else cart?.delete(offerId);
      }
    },

    /** "complete" or "undone" when nothing is missing and nothing happened twice; otherwise what there is. */
    verdict(orderId: string): string {
      const order = of(orderId);
      const effects = order.effects.toSorted().join(" ");
      const isCartFull = (carts.get(order.shopperId)?.size ?? 0) > 0;
      if (effects === "authorize commit place reserve" && !isCartFull) return "complete";
      const hasNothing = order.stock !== "held" && order.stock !== "committed" && order.order !== "placed";
      const holdsMoney = order.payment && order.payment.state !== "declined" && order.payment.state !== "voided";
      const isOnce = new Set(order.effects).size === order.effects.length;
      if (hasNothing && !holdsMoney && isOnce && (order.shopperId === "" || isCartFull)) return "undone";
      return `${effects}; order ${order.order}, stock ${order.stock}, payment ${order.payment?.state}`;
    },
  };
}

export type World = ReturnType<typeof createWorld>;
