import { type APIResponse, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { open } from "./console.ts";
import { sold } from "./sold.ts";

const seller = demoAccount("norte@souk.example");

/** Makes a key in the console, as an owner does; gives what is shown once. */
async function makeKey(page: Page, name: string, scopes: readonly string[]): Promise<string> {
  await open(page, seller, "/en/norte/settings/keys");
  await page.getByRole("button", { name: "Make a key" }).click();
  await page.getByLabel("What it is for").fill(name);
  for (const scope of scopes) await page.getByLabel(scope).check();
  await page.getByRole("button", { name: "Make the key" }).click();
  const secret = await page.locator("code", { hasText: /^souk_sk_[\w-]{51}$/ }).textContent();
  await page.getByRole("button", { name: "I have stored it" }).click();
  return secret ?? "";
}

async function problemOf(response: APIResponse): Promise<[number, string]> {
  expect(response.headers()["content-type"]).toBe("application/problem+json");
  return [response.status(), (await response.json()).code];
}

test("a program with a key does what its scopes say, in its shop alone, until the key is revoked", async ({
  page,
  request,
}) => {
  const name = `ERP ${Date.now()}`;
  const secret = await makeKey(page, name, ["orders:read", "catalogue:read", "stock:write"]);
  await expectAccessible(page);
  const headers = { authorization: `Bearer ${secret}` };
  const get = (path: string) => request.get(`/api/v1/${path}`, { headers });

  const { items, next_cursor: next } = await (await get("offers?limit=2")).json();
  expect(items).toHaveLength(2);
  const second = await (await get(`offers?limit=2&cursor=${encodeURIComponent(next)}`)).json();
  expect(second.items.map(({ id }: { id: string }) => id)).not.toContain(items[0].id);
  expect((await get("orders?limit=1")).status()).toBe(200);

  const [offer] = items;
  const batch = (data: object, more: Record<string, string> = {}) =>
    request.post("/api/v1/offers/batch", { headers: { ...headers, ...more }, data });
  const key = { "idempotency-key": name.replace(" ", "-") };
  const change = {
    items: [
      { sku: offer.sku, on_hand: offer.available + 20 },
      { sku: "no-such-sku", on_hand: 1 },
    ],
  };
  const first = await (await batch(change, key)).json();
  expect(first.results).toMatchObject([{ refusal: null }, { refusal: { code: "OFFER_NOT_FOUND", field: "sku" } }]);
  expect(await (await batch(change, key)).json()).toEqual(first);
  const other = { items: [{ sku: offer.sku, on_hand: 1 }] };
  expect((await problemOf(await batch(other, key)))[1]).toBe("REQUEST_ID_REUSED");
  const priced = { items: [{ sku: offer.sku, price: offer.price }] };
  expect(await problemOf(await batch(priced))).toEqual([403, "SCOPE_MISSING"]);

  const payouts = await get("payouts");
  expect(await problemOf(payouts)).toEqual([403, "SCOPE_MISSING"]);
  expect((await payouts.json()).scope).toBe("money:read");
  const wrong = await batch({ items: [{ sku: offer.sku, on_hand: -1 }] });
  expect(await problemOf(wrong)).toEqual([400, "INPUT_INVALID"]);
  expect((await wrong.json()).errors[0].field).toBe("items.0.on_hand");
  expect(await problemOf(await get("orders/019a0000-0000-7000-8000-000000000000"))).toEqual([
    404,
    "SELLER_ORDER_NOT_FOUND",
  ]);
  expect(await problemOf(await get("nothing"))).toEqual([404, "ROUTE_NOT_FOUND"]);
  expect(await problemOf(await request.get("/api/v1/orders"))).toEqual([401, "API_KEY_MISSING"]);
  const { paths } = await (await request.get("/api/v1/openapi.json")).json();
  expect(Object.keys(paths)).toContain("/orders/{order_id}/pack");

  const row = page.locator("[data-slot=card-row]", { hasText: name });
  await row.getByRole("button", { name: /Revoke/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await expect(row.getByText("Revoked")).toBeVisible();
  expect(await problemOf(await get("orders"))).toEqual([401, "API_KEY_INVALID"]);
});

test("a program cancels a piece that it cannot send, once however often it asks, and then all the rest", async ({
  page,
  request,
}) => {
  const { sellerOrderId: id } = await sold({ quantity: 3, toCancel: 3 });
  const headers = { authorization: `Bearer ${await makeKey(page, `ERP ${Date.now()}`, ["orders:write"])}` };
  const before = await (await request.get(`/api/v1/orders/${id}`, { headers })).json();
  const [line] = before.lines;
  const cancel = (data: object, key: string) =>
    request.post(`/api/v1/orders/${id}/cancel`, { headers: { ...headers, "idempotency-key": key }, data });

  const one = { version: before.version, reason: "damaged", lines: [{ line_id: line.line_id, quantity: 1 }] };
  const after = await (await cancel(one, `${id}-one`)).json();
  expect(after).toMatchObject({ state: "placed", lines: [{ quantity: 3, cancelled_quantity: 1 }] });
  expect(BigInt(after.total.minor_units) < BigInt(before.total.minor_units)).toBe(true);
  expect((await (await cancel(one, `${id}-one`)).json()).lines[0].cancelled_quantity).toBe(1);
  expect(await problemOf(await cancel(one, `${id}-again`))).toEqual([409, "SELLER_ORDER_CHANGED"]);
  const wrong = { ...one, version: after.version, reason: "bored" };
  expect(await problemOf(await cancel(wrong, `${id}-wrong`))).toEqual([400, "INPUT_INVALID"]);
  const rest = { version: after.version, reason: "out_of_stock" };
  expect(await (await cancel(rest, `${id}-rest`)).json()).toMatchObject({ state: "cancelled" });
});

test("an owner adds a webhook, sends a test, and finds what became of it in the log", async ({ page }) => {
  await open(page, seller, "/en/norte/settings/webhooks");
  await page.getByRole("button", { name: "Add a webhook" }).click();
  const url = `https://souk-${Date.now()}.invalid/hook`;
  await page.getByLabel("Address").fill("http://[::1");
  await page.getByLabel("Order placed").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("An address that begins with https:// is needed")).toBeVisible();
  await page.getByLabel("Address").fill(url);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/^whsec_/)).toBeVisible();
  await page.getByRole("button", { name: "I have stored it" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: `Send a test ${url}` }).click();
  await expect(page.getByText("A test is on its way", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: `Deliveries ${url}` }).click();
  await page.getByRole("link", { name: "Test" }).click();
  await expect(page.getByText(/No answer: (ENOTFOUND|EAI_AGAIN|address_forbidden|timeout)/).first()).toBeVisible({
    timeout: 30_000,
  });
  await expectAccessible(page);
  await page.goto("/en/norte/settings/webhooks");
  await page.getByRole("button", { name: `Delete ${url}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText(url)).toHaveCount(0);
});
