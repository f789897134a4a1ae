import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import type { Account } from "./console.ts";

/** Signs a shopper in, who comes to this page then. */
export async function enterShop(shop: Page, { email, password }: Account, next: string): Promise<void> {
  await shop.goto(`/en/sign-in?next=${encodeURIComponent(next)}`);
  await shop.waitForLoadState("networkidle");
  const main = shop.getByRole("main");
  await main.getByLabel("Email", { exact: true }).fill(email);
  await main.getByLabel("Password", { exact: true }).fill(password);
  await main.getByRole("button", { name: "Sign in", exact: true }).click();
  await shop.waitForURL(`**${next}`, { timeout: 60_000 });
}

/** Asks to send the axe of an order back. */
export async function askBack(shop: Page): Promise<void> {
  await shop.waitForLoadState("networkidle");
  const submit = shop.getByRole("button", { name: "Ask for the return" });
  await submit.click();
  await expect(shop.getByText("Choose at least one thing to return.")).toBeVisible();
  await shop.getByRole("checkbox", { name: /axe/i }).check();
  await shop.getByLabel("Why", { exact: true }).selectOption("damaged");
  await shop.getByLabel("In your words").fill("The handle is broken.");
  await expectAccessible(shop);
  await submit.click();
}
