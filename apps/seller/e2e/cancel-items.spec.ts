import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { linkOf, mailTo } from "../../web/e2e/mailbox.ts";
import { open } from "./console.ts";
import { enterShop } from "./sends-back.ts";
import { sold } from "./sold.ts";

const { SOUK_WEB_URL = "http://127.0.0.1:4100" } = process.env;
const seller = demoAccount("norte@souk.example");
const operator = demoAccount("operator@souk.example");

test("a seller cancels one of two, packs and hands over the other, and the shopper sees what is gone, why, and pays only the rest", async ({
  page,
  browser,
}) => {
  test.slow();
  const order = await sold({ quantity: 2, toCancel: 1 });
  await open(page, seller, `/en/norte/orders?q=${order.number}`);
  await page.getByRole("row").filter({ hasText: order.number }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: `Order ${order.number}` })).toBeVisible();
  const money = page.getByRole("region", { name: "Money" });
  const before = await paidIn(money);
  const less = await cancelOne(page);
  await expect(page.getByRole("region", { name: "What was ordered" })).toContainText("1 of 2 cancelled · Damaged");
  expect(await paidIn(money)).toBe(before - less);
  await expect(money).toContainText("Cancelled, not paid");
  await expectAccessible(page);
  await packAndHandOver(page);

  const shopper = await browser.newContext({ baseURL: SOUK_WEB_URL });
  const shop = await shopper.newPage();
  await enterShop(shop, order, `/orders/${order.orderId}`);
  const parcel = shop.getByRole("group", { name: "Sold by Norte" });
  await expect(parcel).toContainText("1 piece cancelled by the seller. Damaged at the seller’s.");
  await expect(parcel).toContainText("Some items cancelled by the seller");
  expect(await amountIn(parcel, "You pay")).toBe(before - less);
  expect(await amountIn(parcel, "Cancelled")).toBe(less);
  await expectAccessible(shop);
  const mail = await mailTo(order.email, /^Some items of order/);
  expect(linkOf(mail)).toContain("/orders/link/");
  await shopper.close();

  // What was taken of the card is what is left.
  const desk = await (await browser.newContext()).newPage();
  await open(desk, operator, `/en/operator/orders/${order.orderId}`);
  await expect(async () => {
    await desk.reload();
    const ledger = desk.getByRole("region", { name: "Ledger" }).getByRole("row");
    const taken = ledger.filter({ hasText: "Payment provider" });
    await expect(taken).toHaveCount(1, { timeout: 5_000 });
    expect(centsOf(await taken.textContent())).toBe(before - less);
  }).toPass({ timeout: 60_000 });
  await desk.context().close();
});

/** What the shopper pays less by it, as the dialog says before. */
async function cancelOne(page: Page): Promise<number> {
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Cancel items" }).click();
  const dialog = page.getByRole("dialog", { name: /^Cancel items of order/ });
  await dialog.getByRole("button", { name: "Cancel items" }).click();
  await expect(dialog.getByText("Choose at least one item.")).toBeVisible();
  await dialog.getByRole("button", { name: "More" }).click();
  const consequence = dialog.getByText(/^The shopper pays .* less, and you get .* less/);
  await expect(consequence).toBeVisible();
  await dialog.getByRole("radio", { name: "Damaged" }).check();
  await expectAccessible(page);
  const less = centsOf(await consequence.textContent());
  await dialog.getByRole("button", { name: "Cancel 1 item" }).click();
  await expect(dialog).toBeHidden();
  return less;
}

/** One is left to pack, and not two. */
async function packAndHandOver(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: "Pack", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /^Pack order/ });
  await expect(dialog.getByRole("spinbutton").or(dialog.getByRole("textbox")).first()).toHaveValue("1");
  await dialog.getByRole("button", { name: "Pack parcel" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Hand over, parcel 1" }).click();
  await expect(page.getByRole("button", { name: "Hand over, parcel 1" })).toHaveCount(0);
}

type Place = ReturnType<Page["getByRole"]>;

const paidIn = (place: Place) => amountIn(place, "Shopper pays");

/** The amount beside a term, in cents. */
async function amountIn(place: Place, term: string): Promise<number> {
  const row = place.locator("dl > div").filter({ has: place.page().getByText(term, { exact: true }) });
  return centsOf(await row.textContent());
}

const centsOf = (text: string | null): number =>
  Number((/€([\d,]+\.\d\d)/.exec(text ?? "")?.[1] ?? "").replace(/\D/g, ""));
