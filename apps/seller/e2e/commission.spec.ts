import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { cards, expectOrder, fillCard, fillDelivery, openCheckout, pay } from "../../web/e2e/shopper.ts";
import { open } from "./console.ts";

const { SOUK_WEB_URL = "http://127.0.0.1:4100" } = process.env;
const operator = demoAccount("operator@souk.example");
const seller = demoAccount("norte@souk.example");

/** Of the shop Norte and of nobody else. */
const axe = "/en/p/splitting-axe-small";

/** A guest buys it; the name that its seller finds the order by. */
async function buy(browser: Browser): Promise<string> {
  const context = await browser.newContext({ baseURL: SOUK_WEB_URL });
  const recipient = `Ana-${randomUUID().slice(0, 8)}`;
  const shop = await context.newPage();
  await shop.goto(axe);
  await shop.waitForLoadState("networkidle");
  await shop.getByRole("button", { name: /^Add to cart/ }).click();
  await expect(shop.getByRole("link", { name: /^In your cart/ })).toBeVisible();
  await openCheckout(shop, "en");
  await fillDelivery(shop, "en");
  await shop.getByLabel("Full name").fill(recipient);
  await fillCard(shop, "en", cards.good);
  await pay(shop, "en");
  await expectOrder(shop, "en", ["Norte"]);
  await context.close();
  return recipient;
}

/** What the order's page tells its seller that the marketplace keeps. */
async function commissionOf(page: Page, recipient: string): Promise<string> {
  await open(page, seller, `/en/norte/orders?q=${recipient}`);
  await page.getByRole("row").filter({ hasText: recipient }).getByRole("link").click();
  const kept = page.getByRole("main").getByText("Commission", { exact: true }).locator("xpath=following-sibling::*[1]");
  await expect(kept).toContainText("€");
  return ((await kept.textContent()) ?? "").replace(/[^\d.]/g, "");
}

async function endRule(page: Page): Promise<void> {
  const end = page.getByRole("button", { name: "End the rule for Norte", exact: true });
  if (!(await end.isVisible())) return;
  await end.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Reason").fill("The agreement is over");
  await dialog.getByRole("button", { name: "End the rule" }).click();
  await expect(dialog).toBeHidden();
}

async function fillRule(page: Page): Promise<void> {
  await page.getByRole("button", { name: "New rule" }).click();
  await page.getByLabel("Rule for", { exact: true }).selectOption("seller");
  await page.getByLabel("Shop", { exact: true }).selectOption({ label: "Norte" });
  await page.getByLabel("Percent", { exact: true }).fill("0");
  await page.getByLabel("Fixed, per piece").fill("1.11");
  await page.getByLabel("Reason").fill("An agreement with Norte");
}

test("a rule counts for the next sale, is frozen with it, and changes nothing that was sold", async ({
  browser,
  page,
}) => {
  test.slow();
  const desk = await (await browser.newContext()).newPage();
  await open(desk, operator, "/en/operator/commission");
  await endRule(desk);
  const before = await buy(browser);
  const keptBefore = await commissionOf(page, before);
  expect(keptBefore).not.toBe("1.11");

  await fillRule(desk);
  await desk.getByRole("button", { name: "Preview" }).click();
  await expect(desk.getByRole("region", { name: "Shop", exact: true })).toContainText("Norte");
  await expectAccessible(desk);
  await desk.getByRole("button", { name: "Make the rule" }).click();
  await expect(desk.getByRole("region", { name: "Commission" })).toContainText("€1.11 per piece");
  await test.step("another one for the same is refused", async () => {
    await fillRule(desk);
    await desk.getByRole("button", { name: "Make the rule" }).click();
    await expect(desk.getByText("Another rule is for the same at the same time.")).toBeVisible();
    await desk.getByRole("button", { name: "Cancel" }).click();
  });

  const under = await buy(browser);
  expect(await commissionOf(page, under)).toBe("1.11");
  await desk.reload();
  await desk.waitForLoadState("networkidle");
  await endRule(desk);
  await expect(desk.getByRole("region", { name: "What was changed" })).toContainText("The agreement is over");
  expect([await commissionOf(page, under), await commissionOf(page, before)]).toEqual(["1.11", keptBefore]);

  await test.step("the shop works out what is left of a price", async () => {
    await open(page, seller, "/en/norte/money");
    await page.getByLabel("Price in EUR").fill("100");
    await page.getByRole("button", { name: "Work it out" }).click();
    await expect(page.getByText("You receive")).toBeVisible();
    await expectAccessible(page);
  });
});
