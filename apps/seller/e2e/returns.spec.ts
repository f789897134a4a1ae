import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { open } from "./console.ts";
import { askBack, enterShop } from "./sends-back.ts";
import { soldAndHandedOver } from "./sold.ts";

const { SOUK_WEB_URL = "http://127.0.0.1:4100" } = process.env;
const seller = demoAccount("norte@souk.example");

test("a shopper asks to send something back, its seller approves, receives and refunds it, and the shopper sees the money", async ({
  page,
  browser,
}) => {
  test.slow();
  const sold = await soldAndHandedOver();
  const shopper = await browser.newContext({ baseURL: SOUK_WEB_URL });
  const shop = await shopper.newPage();
  await enterShop(shop, sold, `/orders/${sold.orderId}`);
  await shop.getByRole("link", { name: "Return items" }).click();
  await expect(shop.getByRole("heading", { level: 1, name: "Return items" })).toBeVisible();
  await askBack(shop);
  await expect(shop.getByRole("region", { name: "Returns" })).toContainText("Waiting for the seller");
  await expectAccessible(shop);

  await open(page, seller, "/en/norte/returns");
  const row = page.getByRole("row").filter({ hasText: sold.number });
  await expect(row).toHaveCount(1);
  await expectAccessible(page);
  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: `Return ${sold.number}-R1` })).toBeVisible();
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("How to send it").fill("To Rua do Almada 1, Porto.");
  await dialog.getByRole("button", { name: "Approve return" }).click();
  await page.getByRole("button", { name: "Mark received" }).click();
  await refund(page);

  await shop.goto(`/en/orders/${sold.orderId}`);
  const returned = shop.getByRole("region", { name: "Returns" });
  await expect(returned).toContainText("Refunded");
  await expect(returned).toContainText("To Rua do Almada 1, Porto.");
  await expect(returned).toContainText("€1.00 was taken off: The handle is scratched");
  await shopper.close();
});

async function refund(page: Page): Promise<void> {
  await page.getByLabel("Take off, EUR").fill("1.00");
  await expect(page.getByText("Say why.")).toBeVisible();
  await page.getByLabel("Why, for the shopper").fill("The handle is scratched");
  await expect(page.getByText("Commission that comes back to you")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Refund €/ }).click();
  await expect(page.getByRole("main").getByText("Refunded", { exact: true }).first()).toBeVisible({ timeout: 30_000 });
}
