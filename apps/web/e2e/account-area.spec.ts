import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { register } from "./account.ts";
import { addToCart, cards, expectOrder, fillCard, fillDelivery, goods, openCheckout, pay } from "./shopper.ts";

async function openAddresses(page: Page): Promise<void> {
  await page.goto("/en/account/addresses");
  await page.waitForLoadState("networkidle");
}

async function addPorto(page: Page): Promise<void> {
  await openAddresses(page);
  await page.getByRole("button", { name: "Add an address" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Full name").fill("Ana Sousa");
  await form.getByLabel("Street and number").fill("Rua das Flores 12");
  await form.getByLabel("Postal code").fill("4050262");
  await form.getByLabel("City").fill("Porto");
  await form.getByRole("button", { name: "Save address" }).click();
  await expect(form).toBeHidden();
}

test("an address is asked for, checked and written the way of its country", async ({ page }) => {
  await register(page);
  await addPorto(page);
  await expect(page.getByText("4050-262 Porto")).toBeVisible();
  await page.getByRole("button", { name: /^Edit the address of Ana Sousa/ }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Country").selectOption("GB");
  await expect(form.getByLabel("Street and number")).toHaveValue("Rua das Flores 12");
  await form.getByLabel("Postcode").fill("4050-262");
  await form.getByRole("button", { name: "Save address" }).click();
  await expect(form.getByText("A postal code there looks like SW1A 1AA")).toBeVisible();
  await expect(form.getByLabel("Postcode")).toBeFocused();
  await form.getByLabel("Postcode").fill("sw1a1aa");
  await form.getByLabel("Town or city").fill("London");
  await form.getByRole("button", { name: "Save address" }).click();
  await expect(form).toBeHidden();
  await expect(page.getByText("SW1A 1AA", { exact: true })).toBeVisible();
  await expect(page.getByText("4050-262 Porto")).toBeHidden();
});

test("the usual address is chosen, and a removed one can be brought back", async ({ page }) => {
  await register(page);
  await addPorto(page);
  await page.getByRole("button", { name: "Add an address" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Country").selectOption("IT");
  await form.getByLabel("Full name").fill("Bruno Costa");
  await form.getByLabel("Street and number").fill("Via Appia 3");
  await form.getByLabel("Postal code").fill("00184");
  await form.getByLabel("City").fill("Roma");
  await form.getByRole("button", { name: "Save address" }).click();
  await expect(form.getByText("Enter the province")).toBeVisible();
  await form.getByLabel("Province").fill("RM");
  await form.getByRole("button", { name: "Save address" }).click();
  await expect(page.getByText("00184 Roma RM")).toBeVisible();
  await page.getByRole("button", { name: /^Use the address of Bruno Costa/ }).click();
  await expect(page.getByRole("button", { name: /^Use the address of Ana Sousa/ })).toBeVisible();
  await page.getByRole("button", { name: /^Remove the address of Bruno Costa/ }).click();
  await expect(page.getByText("00184 Roma RM")).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("00184 Roma RM")).toBeVisible();
});

test("the export holds the order; who deletes their account cannot sign in any more", async ({ page }) => {
  const account = await register(page);
  await addPorto(page);
  await addToCart(page, "en", "seeds");
  await openCheckout(page, "en");
  const number = await test.step("an order", async () => {
    await page.waitForLoadState("networkidle");
    const isSaved = await page.getByRole("radio", { name: /^Ana Sousa/ }).isVisible();
    if (!isSaved) await fillDelivery(page, "en", account.email);
    await fillCard(page, "en", cards.good);
    await pay(page, "en");
    await expectOrder(page, "en", [goods.seeds.seller]);
    return /S-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await page.getByRole("main").textContent()) ?? "")?.[0] ?? "none";
  });
  const orderPage = new URL(page.url()).pathname;
  await page.goto("/en/account/privacy");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Download my data" }).click();
  const asking = page.getByRole("dialog", { name: "Is it you?" });
  await test.step("a password that is wrong gets no file", async () => {
    await asking.getByLabel("Your password").fill("not the password");
    await page.keyboard.press("Enter");
    await expect(asking.getByText("This is not your current password.")).toBeVisible();
    await expect(asking.getByLabel("Your password")).toBeFocused();
    await expectAccessible(page);
  });
  await asking.getByLabel("Your password").fill(account.password);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  await expect(asking).toBeHidden();
  const data = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(data.profile.email).toBe(account.email);
  expect(data.addresses).toMatchObject([{ line1: "Rua das Flores 12", postalCode: "4050-262" }]);
  expect(data.orders).toMatchObject([{ number }]);
  expect(data.returns).toEqual([]);
  expect(data).toHaveProperty("phone");
  expect(data.sessions.length).toBeGreaterThan(0);
  await test.step("an order on its way keeps the account open", async () => {
    await expect(page.getByText("An order is still on its way")).toBeVisible();
    await expect(page.getByRole("button", { name: "Delete my account" })).toBeHidden();
    await page.goto(orderPage);
    await page.waitForLoadState("networkidle");
    await page
      .getByRole("button", { name: /^Cancel (the |this )?order$/i })
      .first()
      .click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Cancel/ })
      .click();
    await expect(page.getByRole("dialog")).toBeHidden();
  });
  await test.step("deleted for good", async () => {
    await page.goto("/en/account/privacy");
    await page.waitForLoadState("networkidle");
    await page.getByRole("button", { name: "Delete my account" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Delete for good" }).click();
    await expect(dialog.getByText("Type the word delete", { exact: true })).toBeVisible();
    await dialog.getByLabel(/^Type/).fill("delete");
    await dialog.getByLabel("Your password").fill("not my password at all");
    await dialog.getByRole("button", { name: "Delete for good" }).click();
    await expect(dialog.getByText("Your account was not deleted")).toBeVisible();
    await dialog.getByLabel("Your password").fill(account.password);
    await dialog.getByRole("button", { name: "Delete for good" }).click();
    await page.waitForURL("**/en/account-deleted");
    await expect(page.getByRole("heading", { name: "Your account is deleted" })).toBeVisible();
  });
  await page.goto("/en/sign-in");
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Email", { exact: true }).fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("You are not signed in")).toBeVisible();
});

test("who is not signed in is shown the way, and comes back to where they wanted to go", async ({ page }) => {
  await page.goto("/en/account/addresses");
  await expect(page.getByRole("heading", { name: "You are not signed in" })).toBeVisible();
  const signIn = page.getByRole("main").getByRole("link", { name: "Sign in" });
  await expect(signIn).toHaveAttribute("href", /next=(%2F|\/)account(%2F|\/)addresses$/);
});

const places = ["", "/addresses", "/cards", "/preferences", "/privacy"];

for (const language of ["en", "ru"]) {
  test(`axe finds nothing in the account, and everything fits a phone (${language})`, async ({ page }) => {
    await register(page);
    await addPorto(page);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ colorScheme: language === "en" ? "light" : "dark", reducedMotion: "reduce" });
    for (const place of places) {
      await test.step(place || "/", async () => {
        await page.goto(`/${language}/account${place}`);
        await expectAccessible(page);
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      });
    }
  });
}
