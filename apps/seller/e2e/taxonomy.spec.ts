import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { open } from "./console.ts";

const { SOUK_WEB_URL = "http://127.0.0.1:4100" } = process.env;
const operator = demoAccount("operator@souk.example");
const seller = demoAccount("norte@souk.example");

/** What a shopper gets at an address of the shop: where it leads, and the heading. */
async function inShop(page: Page, path: string): Promise<string> {
  const answer = await page.request.get(`${SOUK_WEB_URL}${path}`);
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(await answer.text())?.[1]?.replaceAll(/<[^>]+>/g, "") ?? "";
  return `${answer.status()} ${new URL(answer.url()).pathname} ${heading}`;
}

/** The storefront follows within two seconds; a busy machine gets more. */
const eventually = (page: Page, path: string) =>
  expect.poll(() => inShop(page, path), { timeout: 20_000, intervals: [250] });

test("a category is made, renamed, moved and retired, and the shop follows", async ({ page }) => {
  test.slow();
  const mark = randomUUID().slice(0, 8);
  await open(page, operator, "/en/operator/categories");
  await expectAccessible(page);

  await page.getByRole("button", { name: "New category" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name in English").fill(`Hammocks ${mark}`);
  await dialog.getByLabel("Name in Russian").fill(`Гамаки ${mark}`);
  await expect(dialog.getByLabel("Address")).toHaveValue(`hammocks-${mark}`);
  await dialog.getByLabel("Below").selectOption({ label: "At the top" });
  await dialog.getByRole("button", { name: "Make it" }).click();
  await expect(page.getByRole("heading", { name: `Hammocks ${mark}` })).toBeVisible();
  await eventually(page, `/ru/c/hammocks-${mark}`).toBe(`200 /ru/c/hammocks-${mark} Гамаки ${mark}`);

  await page.getByLabel("Name in English").fill(`Swings ${mark}`);
  await page.getByLabel("Address").fill(`swings-${mark}`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(`These addresses lead here, too: hammocks-${mark}.`)).toBeVisible();
  await eventually(page, `/en/c/hammocks-${mark}`).toBe(`200 /en/c/swings-${mark} Swings ${mark}`);

  await test.step("the change is taken back and made again", async () => {
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expect(page.getByRole("heading", { name: `Hammocks ${mark}` })).toBeVisible();
    await eventually(page, `/en/c/swings-${mark}`).toBe(`200 /en/c/hammocks-${mark} Hammocks ${mark}`);
  });

  await test.step("it moves below another, and cannot go into itself", async () => {
    const below = page.getByRole("region", { name: "Place in the tree" }).getByLabel("Below");
    const other = await below.locator("option").nth(1).textContent();
    await expect(below.locator("option", { hasText: mark })).toHaveCount(0);
    await below.selectOption({ index: 1 });
    await expect(page.getByText(`${other} / no products of its own`)).toBeVisible();
  });

  await test.step("its products need an attribute from now on", async () => {
    await page.getByLabel("Require an attribute").fill("colour");
    await page.getByRole("list", { name: "Attributes found" }).getByRole("button").first().click();
    await expect(page.getByRole("checkbox", { name: /is required$/ })).toBeChecked();
    await expectAccessible(page);
  });

  await page.getByRole("button", { name: "Retire the category" }).click();
  await page.getByRole("dialog").getByLabel("Reason").fill("Only tried");
  await page.getByRole("dialog").getByRole("button", { name: "Retire it" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("navigation", { name: "The tree" }).getByText(mark)).toHaveCount(0);
  await expect.poll(() => inShop(page, `/en/c/swings-${mark}`), { timeout: 20_000 }).not.toContain(mark);
  expect(await inShop(page, `/en/c/swings-${mark}`)).toMatch(/^200 /);

  await open(page, operator, "/en/operator/audit");
  const row = page.getByRole("row").filter({ hasText: "Category retired" }).filter({ hasText: mark }).first();
  await expect(row).toContainText("Only tried");
});

test("an attribute is made and changed; another of its code is refused", async ({ page }) => {
  test.slow();
  const mark = randomUUID().slice(0, 8);
  await open(page, operator, "/en/operator/attributes");
  await expectAccessible(page);
  const dialog = page.getByRole("dialog");
  const make = async () => {
    await page.getByRole("button", { name: "New attribute" }).click();
    await dialog.getByLabel("Name in English").fill(`Weave ${mark}`);
    await dialog.getByRole("button", { name: "Add a choice" }).click();
    await dialog.getByLabel("Choice 1 in English").fill("Twill");
    await dialog.getByRole("button", { name: "Make it" }).click();
  };
  await make();
  await expect(dialog).toBeHidden();
  await make();
  await expect(dialog.getByText("The dictionary has an attribute with this code.")).toBeVisible();
  await expectAccessible(page);
  // What was saved is still said beside it: the first Escape may take that away.
  await expect(async () => {
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden({ timeout: 1_000 });
  }).toPass();

  await page.getByRole("searchbox", { name: "Name or code" }).fill(mark);
  await page.getByRole("button", { name: `Change Weave ${mark}` }).click();
  await expect(dialog.getByLabel("Code of choice 1")).toBeDisabled();
  await dialog.getByRole("button", { name: "Add a choice" }).click();
  await dialog.getByLabel("Choice 2 in English").fill("Satin");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Twill, Satin")).toBeVisible();
});

test("a seller finds no such pages", async ({ page }) => {
  await open(page, seller, "/en/operator/categories");
  await expect(page.getByRole("heading", { name: "Categories" })).toHaveCount(0);
  await page.goto("/en/operator/attributes");
  await expect(page.getByRole("heading", { name: "Attributes" })).toHaveCount(0);
});
