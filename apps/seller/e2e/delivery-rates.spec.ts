import { expect, test } from "@playwright/test";
import { demoAccount } from "@souk/testing/demo-account";
import { open } from "./console.ts";

const operator = demoAccount("operator@souk.example");

test("an operator sees what a new rate changes before it holds, and who changed it is kept", async ({ page }) => {
  await open(page, operator, "/en/operator/delivery");
  const zones = page.getByRole("region", { name: "Zones" });
  const change = zones.getByRole("button", { name: "Change Porto", exact: true });
  const express = page.getByLabel("Express delivery");
  await change.click();
  const before = await express.inputValue();
  await express.fill("nine");
  await page.getByRole("button", { name: "Look at what changes" }).click();
  await expect(page.getByText("An amount such as 3.90, not below zero.")).toBeVisible();
  await express.fill("9.95");
  await page.getByRole("button", { name: "Look at what changes" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: /^Express delivery: .+ → €9\.95$/ })).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(express).toBeHidden();
  await expect(zones.getByText("€9.95")).toBeVisible();

  await change.click();
  await express.fill(before);
  await page.getByRole("button", { name: "Look at what changes" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(express).toBeHidden();
  await expect(zones.getByText("€9.95")).toBeHidden();
});
