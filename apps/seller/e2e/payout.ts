import { expect, type Locator, type Page } from "@playwright/test";
import { demoAccount } from "@souk/testing/demo-account";
import { open } from "./console.ts";
import { shot } from "./shots.ts";

const operator = demoAccount("operator@souk.example");

export const balance = (page: Page): Locator => page.getByRole("region", { name: "Balance in EUR" });

/** The page of the shop's money, of somebody who is signed in; a new sale takes a moment to be on it. */
export async function openMoney(page: Page, shop: string): Promise<void> {
  await expect(async () => {
    await page.goto(`/en/${shop}/money`);
    await expect(balance(page)).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}

/** What stands beside a word of the balance: "Available". */
export async function figure(page: Page, label: string): Promise<string> {
  const text = (await balance(page).textContent()) ?? "";
  return new RegExp(`${label}(-?€[\\d,.]+)`).exec(text)?.[1] ?? "";
}

/** Waits for the demo's holding period to be over: then all that is owed can be paid out. Gives how much that is. */
export async function untilAvailable(page: Page): Promise<string> {
  await expect(async () => {
    await page.reload();
    await expect(balance(page)).toBeVisible({ timeout: 5_000 });
    expect(await figure(page, "Available")).toBe(await figure(page, "Owed to you"));
  }).toPass({ timeout: 180_000 });
  return figure(page, "Available");
}

/** An operator's run pays whoever is due something; here only what it pays these shops, by their names, is looked at. */
export async function payOut(desk: Page, amounts: Readonly<Record<string, string>>): Promise<void> {
  await open(desk, operator, "/en/operator/payouts");
  await desk.getByRole("button", { name: "Preview a run" }).click();
  await desk.waitForURL(/\/payouts\/[0-9a-f-]{36}$/);
  const rows = Object.entries(amounts).map(([shop, amount]) => ({
    row: desk.getByRole("row").filter({ hasText: shop }),
    amount,
  }));
  for (const { row, amount } of rows) await expect(row).toContainText(amount);
  await desk.getByRole("button", { name: "Approve", exact: true }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Approve and pay" }).click();
  for (const { row } of rows) await expect(row).toContainText("Paid", { timeout: 60_000 });
  await shot(desk, "10-payout-run");
  await desk.context().close();
}
