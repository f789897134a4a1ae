import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { cards, expectOrder, fillCard, fillDelivery, openCheckout, pay } from "../../web/e2e/shopper.ts";
import { open } from "./console.ts";
import { newMember } from "./people.ts";

const { SOUK_WEB_URL = "http://127.0.0.1:4100" } = process.env;
const seller = demoAccount("norte@souk.example");

/** Of the shop Norte and of nobody else. */
const axe = "/en/p/splitting-axe-small";
const csvPath = "/en/norte/numbers/series?period=7d&currency=EUR";

test("what a shopper buys is in the seller's numbers, in the chart, its table and its CSV, and in nobody else's", async ({
  page,
  browser,
}) => {
  test.slow();
  await open(page, seller, "/en/norte/numbers?period=7d");
  const before = await today(page);

  const shopper = await browser.newContext({ baseURL: SOUK_WEB_URL });
  await buy(await shopper.newPage());
  await shopper.close();

  await expect.poll(async () => (await today(page)).orders, { timeout: 60_000 }).toBe(before.orders + 1);
  await page.goto(`/en/norte/numbers?period=custom&from=${before.day}&until=${before.day}`);
  await expect(page.getByRole("table", { name: "Best sellers" })).toContainText("Camp axe");
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

  const stranger = await (await browser.newContext()).newPage();
  await open(stranger, await newMember(["verde"]), "/en/verde");
  expect((await stranger.request.get(csvPath)).status()).toBe(404);
});

/** As the CSV has it. */
async function today(page: Page): Promise<{ day: string; orders: number }> {
  const answer = await page.request.get(csvPath);
  expect(answer.status()).toBe(200);
  const [day = "", orders] = (await answer.text()).trimEnd().split("\r\n").at(-1)?.split(",") ?? [];
  return { day, orders: Number(orders) };
}

async function buy(shop: Page): Promise<void> {
  await shop.goto(axe);
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
