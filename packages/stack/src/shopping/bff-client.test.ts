import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createBffClient } from "./bff-client.ts";
import { createHttpClient } from "./http-client.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function clientOf(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const http = createHttpClient();
  closing.push(() => {
    http.close();
    server.close();
  });
  return createBffClient(http, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

test("a cookie that was set is sent with the next call", async () => {
  const bff = await clientOf((req, res) => {
    res.setHeader("set-cookie", "souk_guest=g1.s; Path=/; HttpOnly");
    res.end(JSON.stringify([{ result: { data: req.headers.cookie ?? "none" } }]));
  });
  expect(await bff.mutate("cart.addLine", {})).toBe("none");
  expect(await bff.query("cart.get")).toBe("souk_guest=g1.s");
});

test("a refusal keeps its reason and metadata; a bug and a foreign answer are no refusals", async () => {
  const bff = await clientOf((req, res) => {
    if (req.url?.includes("foreign")) return void res.writeHead(502).end("<html>");
    const isBug = req.url?.includes("bug");
    const data = isBug
      ? { code: "INTERNAL_SERVER_ERROR", reason: "INTERNAL" }
      : { code: "PRECONDITION_FAILED", reason: "LINES_UNAVAILABLE", metadata: { o1: "sold_out:0" } };
    res.writeHead(412).end(JSON.stringify([{ error: { message: "no", data } }]));
  });
  await expect(bff.mutate("checkout.start", {})).rejects.toMatchObject({
    kind: "failed_precondition",
    reason: "LINES_UNAVAILABLE",
    metadata: { o1: "sold_out:0" },
  });
  await expect(bff.query("bug")).rejects.not.toHaveProperty("reason");
  await expect(bff.query("foreign")).rejects.toMatchObject({ kind: "unavailable", reason: "NO_ANSWER" });
});
