import { expect, type Page, test } from "@playwright/test";
import { courier, dispatcher, otherCourier, shopper } from "./people.ts";
import { enter, fillIn, open, untilAlive } from "./portal.ts";
import { shot } from "./shots.ts";

for (const width of [360, 1440]) {
  test(`a courier comes to their run, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/en/courier?view=history");
    await expect(page).toHaveURL(/\/en\/sign-in\?next=%2Fcourier%3Fview%3Dhistory$/);
    await shot(page, `sign-in-${width}`);
    await enter(page, courier());
    await page.waitForURL("**/en/courier?view=history");
    await expect(page.getByRole("heading", { name: "History", level: 1 })).toBeVisible();
    await page.getByRole("link", { name: "Run", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.getByRole("link", { name: "Profile", exact: true }).click();
    await expect(page.getByText("Tiago Lopes")).toBeVisible();
    await expectFits(page);
  });

  test(`a dispatcher comes to the board, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/en");
    await enter(page, dispatcher());
    await page.waitForURL("**/en/desk");
    await expect(page.getByRole("heading", { name: "Board", level: 1 })).toBeVisible();
    await untilAlive(page);
    if (width < 768) await page.getByRole("button", { name: "Open the menu" }).click();
    await page.getByRole("link", { name: "Fleet" }).click();
    await expect(page.getByRole("heading", { name: "Fleet", level: 1 })).toBeVisible();
    await expectFits(page);
  });
}

test("the front door leads to one's work, in the browser's language", async ({ browser }) => {
  const context = await browser.newContext({ locale: "ru-RU" });
  const page = await context.newPage();
  await page.goto("/");
  await enter(page, otherCourier(), "ru");
  await page.waitForURL("**/ru/courier");
  await expect(page.getByRole("link", { name: "Маршрут", exact: true })).toHaveAttribute("aria-current", "page");
  await context.close();
});

test("a shopper is told that this is not for their account, and finds the shop and the way out", async ({ page }) => {
  await page.goto("/en");
  await enter(page, shopper());
  await expect(page.getByRole("heading", { name: "This account is no courier’s" })).toBeVisible();
  await expect(page.getByText("anna@souk.example")).toBeVisible();
  await expect(page.getByRole("link", { name: "To the shop" })).toHaveAttribute("href", /\/en$/);
  for (const path of ["/en/courier", "/en/desk", "/en/desk/fleet"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
  await page.goto("/en");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/en/sign-in");
});

test("the desk is no page for a courier, nor the run for a dispatcher", async ({ page, context }) => {
  await open(page, courier(), "/en/courier");
  expect((await page.goto("/en/desk"))?.status()).toBe(404);
  await context.clearCookies();
  await open(page, dispatcher(), "/en/desk");
  expect((await page.goto("/en/courier"))?.status()).toBe(404);
});

test("a wrong password is said to be one", async ({ page }) => {
  await page.goto("/en/sign-in");
  await fillIn(page, { ...courier(), password: "not this one" });
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("Email and password do not match. Check both and try again.")).toBeVisible();
  await expect(page.getByLabel("Password", { exact: true })).toBeFocused();
});

test("who signs out is out", async ({ page }) => {
  await open(page, courier(), "/en/courier?view=profile");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/en/sign-in");
  await page.goto("/en/courier");
  await expect(page).toHaveURL(/\/en\/sign-in\?next=%2Fcourier$/);
});

async function expectFits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
}
