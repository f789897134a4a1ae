import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { type Account, enter, open } from "./console.ts";
import { newMember } from "./people.ts";
import { shot } from "./shots.ts";
import { soldAndHandedOver } from "./sold.ts";

const { SOUK_WEB_URL = "http://127.0.0.1:4100" } = process.env;

async function enterShop(shop: Page, { email, password }: Account, next: string): Promise<void> {
  await shop.goto(`/en/sign-in?next=${encodeURIComponent(next)}`);
  await shop.waitForLoadState("networkidle");
  const main = shop.getByRole("main");
  await main.getByLabel("Email", { exact: true }).fill(email);
  await main.getByLabel("Password", { exact: true }).fill(password);
  await main.getByRole("button", { name: "Sign in", exact: true }).click();
  await shop.waitForURL(`**${next}`, { timeout: 60_000 });
}

test("a shopper sees at the bell how their order goes on, reads one and then all, in both languages", async ({
  browser,
}) => {
  test.slow();
  const sold = await soldAndHandedOver();
  const shopper = await browser.newContext({ baseURL: SOUK_WEB_URL });
  const shop = await shopper.newPage();
  await enterShop(shop, sold, "/account");
  const bell = shop.getByRole("banner").getByRole("link", { name: /^Notifications/ });
  await expect(async () => {
    await shop.reload();
    await expect(bell).toHaveAccessibleName("Notifications, 3 new", { timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await bell.click();
  await expect(shop.getByRole("heading", { level: 1, name: "Notifications" })).toBeVisible();
  const list = shop.locator("[data-slot=notification-list] > li");
  await expect(list.first()).toContainText(`A parcel of order ${sold.number} is on its way`);
  await expect(list.nth(2)).toContainText(`Order ${sold.number} is placed`);
  await expectAccessible(shop);

  await list.first().getByRole("link").click();
  await shop.waitForURL(`**/en/orders/${sold.orderId}`);
  await expect(bell).toHaveAccessibleName("Notifications, 2 new");
  await bell.click();
  await shop.getByRole("button", { name: "Mark all as read" }).click();
  await expect(bell).toHaveAccessibleName("Notifications");
  await expect(shop.getByRole("button", { name: "Mark all as read" })).toHaveCount(0);

  await shop.goto("/ru/account/notifications");
  await expect(shop.getByRole("heading", { level: 1, name: "Уведомления" })).toBeVisible();
  await expect(shop.getByRole("main")).toContainText(`Заказ ${sold.number} оформлен`);
  await expectAccessible(shop);
  await shopper.close();
});

test("who has nothing new sees so, and a guest has no bell", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: SOUK_WEB_URL });
  const shop = await context.newPage();
  await shop.goto("/en");
  await shop.waitForLoadState("networkidle");
  await expect(shop.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
  await expect(shop.getByRole("link", { name: /^Notifications/ })).toHaveCount(0);
  await context.close();
});

test("a seller sees a new order in the panel and goes to it; a member of another shop hears nothing of it", async ({
  page,
  browser,
}) => {
  test.slow();
  const member = await newMember(["norte"]);
  const outsider = await newMember(["verde"]);
  await soldAndHandedOver();
  const sold = await soldAndHandedOver();
  await page.goto("/en/norte");
  await enter(page, member);
  const bell = page.getByRole("banner").getByRole("button", { name: /^Notifications/ });
  await expect(async () => {
    await page.goto("/en/norte");
    await expect(bell).toHaveAccessibleName("Notifications, 2 new", { timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await bell.click();
  const panel = page.getByRole("dialog", { name: "Notifications" });
  const news = panel.getByRole("listitem").filter({ hasText: `New order ${sold.number}` });
  await expect(news).toHaveCount(1);
  await expectAccessible(page);
  await news.getByRole("link").click();
  await page.waitForURL("**/en/norte/orders/*");
  await expect(panel).toHaveCount(0);
  await bell.click();
  await panel.getByRole("button", { name: "Mark all as read" }).click();
  await expect(panel.getByRole("button", { name: "Mark all as read" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(bell).toHaveAccessibleName("Notifications");

  const other = await (await browser.newContext()).newPage();
  await other.goto("/ru/verde");
  await enter(other, outsider, "ru");
  await other.waitForLoadState("networkidle");
  await other.getByRole("banner").getByRole("button", { name: "Уведомления" }).click();
  await expect(other.getByRole("dialog")).toBeVisible();
  await expect(other.getByRole("dialog")).not.toContainText(sold.number);
  await expectAccessible(other);
  await other.context().close();
});

test("the operator's desk has no shop and no bell", async ({ page }) => {
  await open(page, demoAccount("operator@souk.example"), "/en/operator");
  await expect(page.getByRole("banner").getByRole("button", { name: /^Notifications/ })).toHaveCount(0);
});

test("a member chooses what they are told, and the choice is kept", async ({ page }) => {
  await open(page, await newMember(["norte"]), "/en/norte");
  const choose = async () => {
    await page.getByRole("button", { name: /^Notifications/ }).click();
    await page.getByRole("button", { name: "What I am told" }).click();
  };
  await choose();
  const payouts = page.getByRole("switch", { name: /^Payouts/ });
  await expect(payouts).toBeChecked();
  const saved = page.waitForResponse((answer) => answer.url().includes("notifications.choose"));
  await payouts.click();
  await saved;
  await expectAccessible(page);
  await shot(page, "notification-choices");
  await page.getByRole("button", { name: "Back to the notifications" }).click();
  await expect(page.getByRole("heading", { name: "Nothing new" })).toBeVisible();
  await page.reload();
  await page.waitForLoadState("networkidle");
  await choose();
  await expect(payouts).not.toBeChecked();
  await expect(page.getByRole("switch", { name: /^Orders and returns/ })).toBeChecked();
});
