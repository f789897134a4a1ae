import { expect, test } from "vitest";
import { createMetrics } from "./metrics.ts";

test("a service's samples carry its name, and the process's figures come along once", async () => {
  const order = createMetrics("order");
  const cart = createMetrics("cart");
  const placed = order.counter({ name: "orders_placed_total", help: "Orders placed", labelNames: ["currency"] });
  cart.counter({ name: "orders_placed_total", help: "The same name elsewhere does not clash" });
  placed.inc({ currency: "EUR" }, 2);
  const text = await order.text();
  expect(text).toContain('orders_placed_total{currency="EUR",service="order"} 2');
  expect(text.match(/^process_cpu_seconds_total /gm)).toHaveLength(1);
});
