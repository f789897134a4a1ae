import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { cards, expectOrder, fillCard, fillDelivery, openCheckout, pay } from "../../web/e2e/shopper.ts";
import { open } from "./console.ts";
import { newMember } from "./people.ts";

const { SOUK_WEB_URL = "http://127.0.0.1:4100" } = process.env;
/** Of a browser with a window: others are machines, whose visits do not count. */
const userAgent =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36";
/** More than what other specs sell of the same without looking at it. */
const others = 80;
const operator = demoAccount("operator@souk.example");
const seller = demoAccount("norte@souk.example");

/** Of the shop Norte and of nobody else. */
const axe = "/en/p/splitting-axe-small";
const csvPath = "/en/norte/numbers/series?period=7d&currency=EUR";

test("what a shopper buys is in the seller's numbers, in the chart, its table and its CSV, against who looked, in those of the marketplace, and in nobody else's", async ({
  page,
  browser,
  request,
}) => {
  test.slow();
  await open(page, seller, "/en/norte/numbers?period=7d");
  const before = await today(page);

  const shopper = await browser.newContext({ baseURL: SOUK_WEB_URL, userAgent });
  // Programs are not shoppers either.
  await shopper.addInitScript(() => Reflect.defineProperty(navigator, "webdriver", { get: () => false }));
  const shop = await shopper.newPage();
  const productId = await look(shop);
  await buy(shop);

  await expect.poll(async () => (await today(page)).orders, { timeout: 60_000 }).toBe(before.orders + 1);
  await page.goto(`/en/norte/numbers?period=custom&from=${before.day}&until=${before.day}`);
  const best = page.getByRole("table", { name: "Best sellers" }).getByRole("row", { name: /Camp axe/ });
  await expect(best).toBeVisible();
  await lookAlsoAs(others, request, productId);
  await shopper.close();
  await expect
    .poll(() => visitsOf(page), { timeout: 60_000, intervals: [1_000], message: "all who looked are counted" })
    .toBeGreaterThan(others);
  // Of the product and of the shop.
  await expect(best.getByRole("cell").nth(3)).toHaveText(/^[\d.]+%$/);
  await expect(figure(page, "Conversion")).toHaveText(/^[\d.]+%/);
  await expectAccessible(page);

  await page.goto("/en/norte/numbers?period=7d");
  await expect(page.getByRole("heading", { level: 2, name: "Sales by day, EUR" })).toBeVisible();

  await walkTheChart(page);
  await page.getByText("The same as a table").click();
  const table = page.getByRole("table", { name: "Sales by day, EUR" });
  await expect(table.getByRole("row")).toHaveCount(8);
  await expect(table.getByRole("row").last()).toContainText("€");
  await expectAccessible(page);

  await page.getByRole("link", { name: "90 days" }).click();
  await expect(page).toHaveURL(/period=90d/);
  await page.goto("/en/norte");
  await expect(page.getByRole("heading", { name: "The last 7 days" })).toBeVisible();

  const desk = await (await browser.newContext()).newPage();
  await open(desk, operator, `/en/operator/numbers?period=custom&from=${before.day}&until=${before.day}`);
  await expect(desk.getByRole("table", { name: "Best shops" })).toContainText("Norte");
  await expect(desk.getByRole("table", { name: "Best categories" })).toContainText("€");
  await expect(figure(desk, "Commission")).toContainText("€");
  expect(
    Number((await figure(desk, "Orders").locator("span").first().textContent())?.replaceAll(",", "")),
  ).toBeGreaterThan(0);
  await expectAccessible(desk);

  const stranger = await (await browser.newContext()).newPage();
  await open(stranger, await newMember(["verde"]), "/en/verde");
  expect((await stranger.request.get(csvPath)).status()).toBe(404);
});

/** In what is shown: what has been streamed lies beside it, hidden, until it is put there. */
const figure = (page: Page, name: string) =>
  page
    .getByRole("main")
    .locator("dl > div")
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator("dd");

async function visitsOf(page: Page): Promise<number> {
  await page.reload();
  return Number((await figure(page, "Visits").locator("span").first().textContent())?.replaceAll(",", ""));
}

/** Looks at the axe as a shopper does, until the page has told of it; the product's id. */
async function look(shop: Page): Promise<string> {
  const told = shop.waitForRequest(/catalogue\.noteVisit/);
  await shop.goto(axe);
  const request = await told;
  expect((await request.response())?.status()).toBe(200);
  return (request.postDataJSON() as { productId: string }).productId;
}

/** As many browsers of their own; what is no product is refused. */
async function lookAlsoAs(count: number, request: APIRequestContext, productId: string): Promise<void> {
  const send = async (data: object, headers: Record<string, string>) =>
    (await request.post(`${SOUK_WEB_URL}/api/trpc/catalogue.noteVisit`, { data, headers })).status();
  for (let at = 0; at < count; at++)
    expect(await send({ productId }, { "user-agent": `${userAgent} e2e/${randomUUID()}` })).toBe(200);
  expect(await send({ productId: "axe" }, { "user-agent": userAgent })).toBe(400);
}

/** As the CSV has it. */
async function today(page: Page): Promise<{ day: string; orders: number }> {
  const answer = await page.request.get(csvPath);
  expect(answer.status()).toBe(200);
  const [day = "", orders] = (await answer.text()).trimEnd().split("\r\n").at(-1)?.split(",") ?? [];
  return { day, orders: Number(orders) };
}

async function buy(shop: Page): Promise<void> {
  await shop.waitForLoadState("networkidle");
  await shop.getByRole("button", { name: /^Add to cart/ }).click();
  await expect(shop.getByRole("link", { name: /^In your cart/ })).toBeVisible();
  await openCheckout(shop, "en");
  await fillDelivery(shop, "en");
  await fillCard(shop, "en", cards.good);
  await pay(shop, "en");
  await expectOrder(shop, "en", ["Norte"]);
}

/** With the arrow keys alone. */
async function walkTheChart(page: Page): Promise<void> {
  const chart = page.getByRole("application");
  await chart.focus();
  for (let step = 0; step < 7; step++) await page.keyboard.press("ArrowRight");
  await expect(page.getByText(/^\d+ orders?$/)).toBeVisible();
}
