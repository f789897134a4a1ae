import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { open } from "./console.ts";
import { submitRevision } from "./submit.ts";

const moderator = demoAccount("moderator@souk.example");
const operator = demoAccount("operator@souk.example");
const seller = demoAccount("norte@souk.example");
const queue = "/en/operator/moderation";

async function submitted(): Promise<string> {
  const title = `Kettle ${randomUUID().slice(0, 8)}`;
  const before = "A kettle of copper, made by hand.";
  await submitRevision("norte", { title, before, after: `${before} Call +351 912 345 678 today.` });
  return title;
}

/** What waits is asked for again every few seconds. */
async function openCase(page: Page, title: string): Promise<void> {
  await open(page, moderator, queue);
  await page.getByRole("link", { name: title }).click({ timeout: 60_000 });
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("button", { name: "Approve", exact: true })).toBeEnabled();
}

test("a case is taken, seen by colleagues as taken, rejected with a reason, appealed against, and approved by another", async ({
  page,
  browser,
}) => {
  test.slow();
  const title = await submitted();
  await openCase(page, title);
  await expect(page.locator("mark").first()).toHaveText("+351 912 345 678");
  await expect(page.locator("ins").first()).toBeVisible();
  await expectAccessible(page);

  const colleague = await (await browser.newContext()).newPage();
  await open(colleague, operator, queue);
  await expect(colleague.getByRole("row").filter({ hasText: title })).toContainText("Lena Vogel");
  await colleague.getByRole("link", { name: title }).click();
  await expect(colleague.getByText("Lena Vogel is looking at this case.")).toBeVisible();
  await expect(colleague.getByRole("button", { name: "Approve", exact: true })).toBeDisabled();

  await page.keyboard.press("d");
  const dialog = page.getByRole("dialog", { name: `Reject “${title}”` });
  await expect(dialog.getByRole("checkbox", { name: "Contact details" })).toBeChecked();
  await expectAccessible(page);
  await dialog.getByLabel("Note to the seller").fill("Take the number out.");
  await dialog.getByRole("button", { name: "Reject", exact: true }).click();
  await expect(page.getByText("Rejected. The seller is told why.").first()).toBeVisible();

  const shop = await (await browser.newContext()).newPage();
  await open(shop, seller, "/en/norte/decisions");
  const decision = shop.getByRole("article").filter({ hasText: title });
  await expect(decision).toContainText("Take the number out.");
  await expectAccessible(shop);
  await decision.getByRole("button", { name: /^Appeal/ }).click();
  await shop.getByRole("dialog").getByLabel("Why it should be approved").fill("It is the number of the model.");
  await shop.getByRole("dialog").getByRole("button", { name: "Send", exact: true }).click();
  await expect(decision).toContainText("Appeal under way");

  await open(colleague, operator, `${queue}?view=appealed`);
  await colleague.getByRole("link", { name: title }).click();
  await expect(colleague.getByText("It is the number of the model.")).toBeVisible();
  await expect(colleague.getByRole("button", { name: "Approve", exact: true })).toBeEnabled();
  await colleague.keyboard.press("a");
  await expect(colleague.getByText("Approved", { exact: true }).first()).toBeVisible();
  await shop.reload();
  await expect(decision).toContainText("approved after all");
  await colleague.context().close();
  await shop.context().close();
});

test("several are decided in one go from the queue", async ({ page }) => {
  const titles = [await submitted(), await submitted()];
  await open(page, moderator, queue);
  for (const title of titles) await page.getByRole("checkbox", { name: title }).click({ timeout: 60_000 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(page.getByText("2 cases decided").first()).toBeVisible();
  for (const title of titles) await expect(page.getByRole("link", { name: title })).toHaveCount(0);
});

test("moderators have their part of the desk and nothing else of it; sellers have none", async ({ page, browser }) => {
  await open(page, moderator, queue);
  await expect(page.getByRole("navigation", { name: "Sections" }).getByRole("link")).toHaveText(["Moderation"]);
  for (const path of ["shops", "payouts", "applications"]) {
    await page.goto(`/en/operator/${path}`);
    await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  }
  await open(page, moderator, `${queue}/terms`);
  await expect(page.getByText("Operators change this list.")).toBeVisible();
  await expectAccessible(page);
  const shop = await (await browser.newContext()).newPage();
  await open(shop, seller, "/en/norte");
  expect((await shop.goto(queue))?.status()).toBe(404);
  await shop.context().close();
});
