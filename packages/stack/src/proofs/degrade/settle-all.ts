import { isDomainError } from "@souk/errors/domain-error";
import { inParallel } from "../../demo/loading/in-parallel.ts";
import { settle } from "../../shopping/settle.ts";
import type { Checks } from "../checks.ts";
import type { OpenCheckout } from "./journeys.ts";
import type { ShopWindow } from "./shop-window.ts";

const atOnce = 4;

/** Every shopper presses the button again, with everything back: each checkout ends, and money is held for orders only. */
export async function settleAll(
  checks: Checks,
  { provider }: ShopWindow,
  opened: readonly OpenCheckout[],
): Promise<void> {
  const endings = await inParallel(opened, atOnce, async ({ shopper, purchase, requestId }) => {
    const state = await settle(shopper, purchase, requestId)
      .then((answer) => answer.state)
      .catch((error: unknown) => (isDomainError(error) ? "refused" : String(error)));
    const orders = await shopper.orderIds();
    const payments = (await Promise.all(orders.map((id) => provider.paymentsOf(id)))).flat();
    const held = payments.filter(({ status, amount_voided }) => status === "authorized" && amount_voided === "0");
    return { state, orders: orders.length, held: held.length };
  });
  const count = (state: string) => endings.filter((ending) => ending.state === state).length;
  checks.expect(
    "checkouts that ended, ordered or not",
    count("completed") + count("failed") + count("refused"),
    opened.length,
  );
  checks.expect(
    "orders",
    endings.reduce((sum, { orders }) => sum + orders, 0),
    count("completed"),
  );
  checks.expect(
    "orders with exactly one payment held",
    endings.filter(({ orders, held }) => orders === 1 && held === 1).length,
    count("completed"),
  );
}
