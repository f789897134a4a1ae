import { expect, test } from "@playwright/test";
import { demoAccount } from "@souk/testing/demo-account";
import { open } from "./console.ts";

const seller = demoAccount("norte@souk.example");

test("the palette finds a page by its name and goes there", async ({ page }) => {
  await open(page, seller, "/en/norte");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("profile");
  await expect(page.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/en/norte/profile");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("the palette speaks the other language too, and changes to it where one is", async ({ page }) => {
  await open(page, seller, "/en/norte/profile");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("русс");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/ru/norte/profile");
  await expect(page.getByRole("heading", { name: "О магазине", level: 1 })).toBeVisible();
});

test("g and a letter go to a section, but not while somebody types", async ({ page }) => {
  await open(page, seller, "/en/norte");
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await page.waitForURL("**/en/norte/profile");
  const city = page.getByLabel("City", { exact: true });
  await city.fill("");
  await city.pressSequentially("gh?");
  await expect(city).toHaveValue("gh?");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page).toHaveURL(/\/profile$/);
});

test("? lists what the keys do on this page", async ({ page }) => {
  await open(page, demoAccount("operator@souk.example"), "/en/operator/shops");
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(list.getByText("Next row")).toBeVisible();
  await expect(list.getByText("Search and commands")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
});

test("the first stop of the keyboard leads past the frame", async ({ page }) => {
  await open(page, seller, "/en/norte");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("on a phone the sections are in a drawer", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await open(page, seller, "/en/norte");
  await page.getByRole("button", { name: "Open the menu" }).click();
  await page.getByRole("dialog").getByRole("link", { name: "Shop profile" }).click();
  await page.waitForURL("**/en/norte/profile");
  await expect(page.getByRole("dialog")).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
