import { expect, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { open } from "./console.ts";
import { soldAndHandedOver } from "./sold.ts";

const operator = demoAccount("operator@souk.example");

test("the operator finds an order by its number, gives a part back, and sees it in the ledger and in the audit log", async ({
  page,
}) => {
  test.slow();
  const { number } = await soldAndHandedOver();
  await open(page, operator, "/en/operator/orders");
  await page.keyboard.press("/");
  await page.keyboard.type(number.toLowerCase());
  const row = page.getByRole("row").filter({ hasText: number });
  await expect(row).toHaveCount(1);
  await expect(page.getByRole("row")).toHaveCount(2);
  await expectAccessible(page);
  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: `Order ${number}` })).toBeVisible();

  const refund = page.getByRole("button", { name: /^Refund from the part of/ });
  await expect(refund).toBeVisible({ timeout: 60_000 });
  await refund.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Amount, EUR").fill("999999");
  await expect(dialog.getByText(/^At most/)).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Refund", exact: true })).toBeDisabled();
  await dialog.getByLabel("Amount, EUR").fill("1.50");
  await dialog.getByLabel("Reason").selectOption("damaged");
  await dialog.getByLabel("Note").fill("Handle broken");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Refund €1.50" }).click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });

  const ledger = page.getByRole("region", { name: "Ledger" }).getByRole("row");
  await expect(ledger.filter({ hasText: "Payment provider" }).filter({ hasText: "-€1.50" })).toHaveCount(1);
  const log = page.getByRole("region", { name: "What operators did" }).getByRole("row");
  await expect(log.filter({ hasText: "Refund" }).filter({ hasText: "€1.50" })).toContainText("Handle broken");
  await expectAccessible(page);

  await open(page, operator, "/en/operator/audit");
  const entry = page.getByRole("row").filter({ hasText: number });
  await expect(entry).toHaveCount(1);
  await expect(entry).toContainText("Arrived damaged");
  await entry.getByRole("link", { name: number, exact: true }).click();
  await page.waitForURL("**/en/operator/orders/*");
});

test("an order is found by the whole address it was ordered with, and by no part of it", async ({ page }) => {
  test.slow();
  const { number, email } = await soldAndHandedOver();
  await open(page, operator, "/en/operator/orders");
  const field = page.getByRole("searchbox");
  await field.fill(email.toUpperCase());
  await field.press("Enter");
  await expect(page.getByRole("row").filter({ hasText: number })).toHaveCount(1);
  await expect(page.getByRole("main")).not.toContainText(email);
  expect(page.url()).not.toContain("@");
  await field.fill(email.slice(0, -3));
  await field.press("Enter");
  await expect(page.getByText("No order is like that")).toBeVisible();
});
