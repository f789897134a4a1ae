import { expect, test } from "@playwright/test";
import { demoAccount } from "@souk/testing/demo-account";
import { enter, fillIn, open } from "./console.ts";

const seller = demoAccount("norte@souk.example");

test("a seller who opens a page of theirs signs in and is there", async ({ page }) => {
  await page.goto("/en/norte/profile?from=mail");
  await expect(page).toHaveURL(/\/en\/sign-in\?next=%2Fnorte%2Fprofile%3Ffrom%3Dmail$/);
  await enter(page, seller);
  await page.waitForURL("**/en/norte/profile?from=mail");
  await expect(page.getByRole("heading", { name: "Shop profile", level: 1 })).toBeVisible();
});

test("the front door leads to one's shop, in the browser's language", async ({ browser }) => {
  const context = await browser.newContext({ locale: "ru-RU" });
  const page = await context.newPage();
  await page.goto("/");
  await enter(page, seller, "ru");
  await page.waitForURL("**/ru/norte");
  await expect(page.getByRole("heading", { name: "Сегодня", level: 1 })).toBeVisible();
  await context.close();
});

test("a wrong password is said to be one, and the form stays as it was", async ({ page }) => {
  await page.goto("/en/sign-in");
  await fillIn(page, { ...seller, password: "not this one" });
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("Email and password do not match. Check both and try again.")).toBeVisible();
  await expect(page.getByLabel("Email", { exact: true })).toHaveValue(seller.email);
  await expect(page.getByLabel("Password", { exact: true })).toBeFocused();
});

test("a shopper is told that their account has no shop, and can use another one", async ({ page }) => {
  await page.goto("/en");
  await enter(page, demoAccount("anna@souk.example"));
  await expect(page.getByRole("heading", { name: "This account has no shop" })).toBeVisible();
  await expect(page.getByText("anna@souk.example")).toBeVisible();
  const shop = await page.goto("/en/norte");
  expect(shop?.status()).toBe(404);
  await page.goto("/en");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/en/sign-in");
});

test("who signs out is out", async ({ page }) => {
  await open(page, seller, "/en/norte");
  await page.getByRole("button", { name: /^Account of / }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/en/sign-in");
  await page.goto("/en/norte");
  await expect(page).toHaveURL(/\/en\/sign-in\?next=%2Fnorte$/);
});

test("a session that ends while a page is open leads back to that page", async ({ page, context }) => {
  await open(page, seller, "/en/norte");
  await context.clearCookies();
  await page.getByRole("link", { name: "Shop profile" }).click();
  await page.waitForURL(/\/en\/sign-in\?next=%2Fnorte%2Fprofile/);
  await enter(page, seller);
  await page.waitForURL("**/en/norte/profile");
});

test("where a stranger wants somebody to land after signing in is not where they land", async ({ page }) => {
  await page.goto("/en/sign-in?next=//evil.example/en");
  await enter(page, seller);
  await page.waitForURL("**/en/norte");
});
