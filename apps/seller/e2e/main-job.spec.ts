import { randomUUID } from "node:crypto";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { addToCart, cards, expectOrder, fillCard, fillDelivery, openCheckout, pay } from "../../web/e2e/shopper.ts";
import { open } from "./console.ts";

const { SOUK_WEB_URL = "http://127.0.0.1:4100" } = process.env;
const seller = demoAccount("norte@souk.example");

/** Of the shop Norte and of nobody else. */
const axe = "/en/p/splitting-axe-small";

test("what is bought from two sellers is packed by one, labelled, handed over and owed to them", async ({
  page,
  browser,
}) => {
  test.slow();
  const recipient = `Ana-${randomUUID().slice(0, 8)}`;
  const shopper = await browser.newContext({ baseURL: SOUK_WEB_URL });
  const shop = await buy(shopper, recipient);

  await open(page, seller, `/en/norte/orders?q=${recipient}`);
  const row = page.getByRole("row").filter({ hasText: recipient });
  await expect(row).toHaveCount(1);
  await expectAccessible(page);
  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: /^Order / })).toBeVisible();
  await pack(page);
  await expectLabel(page);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Hand over, parcel 1" }).click();
  await expect(page.getByRole("button", { name: "Hand over, parcel 1" })).toHaveCount(0);
  // It has left: nobody is offered to unpack it any more.
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
  await expect(
    page
      .getByRole("main")
      .getByText(/^Handed over/)
      .first(),
  ).toBeVisible();

  await shop.reload();
  await expect(shop.getByRole("group", { name: "Sold by Norte" })).toContainText("Sent by the seller");
  await shopper.close();

  await open(page, seller, "/en/norte/money");
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("region", { name: /Balance in/ }).first()).toContainText("€", { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await expectAccessible(page);
});

async function buy(shopper: BrowserContext, recipient: string): Promise<Page> {
  const shop = await shopper.newPage();
  await addToCart(shop, "en", "seeds");
  await shop.goto(axe);
  await shop.waitForLoadState("networkidle");
  await shop.getByRole("button", { name: /^Add to cart/ }).click();
  await expect(shop.getByRole("link", { name: /^In your cart/ })).toBeVisible();
  await openCheckout(shop, "en");
  await fillDelivery(shop, "en");
  await shop.getByLabel("Full name").fill(recipient);
  await fillCard(shop, "en", cards.good);
  await pay(shop, "en");
  await expectOrder(shop, "en", ["Verde", "Norte"]);
  return shop;
}

async function pack(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.getByRole("main").getByRole("button", { name: "Pack", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /^Pack order/ });
  await expectAccessible(page);
  await dialog.getByLabel("Weight, kg").fill("0.9");
  await dialog.getByRole("button", { name: "Pack parcel" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Parcel 1", { exact: true })).toBeVisible();
}

/** A label is a PDF of its own, for members of the shop alone. */
async function expectLabel(page: Page): Promise<void> {
  const href = await page.getByRole("link", { name: "Label", exact: true }).getAttribute("href");
  const label = await page.request.get(href ?? "");
  expect([label.status(), label.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  expect((await label.body()).subarray(0, 5).toString()).toBe("%PDF-");
}
