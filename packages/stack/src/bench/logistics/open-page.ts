import { get } from "node:http";
import type { Loaded } from "./load.ts";

/** An order page that is open: what it hears over server-sent events, as a browser would. */
export async function openPage(webUrl: string, { orderId, cookie }: Loaded, at: number) {
  const input = encodeURIComponent(JSON.stringify({ orderId }));
  const headers = { cookie, accept: "text/event-stream", "x-forwarded-for": `10.9.${at >> 8}.${at & 255}` };
  let heard: (() => void) | undefined;
  let heardAt = performance.now();
  const next = (timeoutMs: number) =>
    new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), timeoutMs);
      heard = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  const first = next(30_000);
  const request = get(`${webUrl}/api/trpc/order.follow?input=${input}`, { headers }, (answer) => {
    answer.setEncoding("utf8");
    // Each event has an id; what keeps the connection open has none.
    answer.on("data", (text: string) => {
      if (!/^id: /m.test(text)) return;
      heardAt = performance.now();
      heard?.();
    });
    answer.on("error", () => {});
  });
  request.on("error", () => {});
  if (!(await first)) throw new Error(`the page of order ${orderId} heard nothing at all`);
  return { next, heardAt: () => heardAt, close: () => void request.destroy() };
}
