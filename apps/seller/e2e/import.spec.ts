import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { open } from "./console.ts";

const seller = demoAccount("norte@souk.example");
const stamp = Date.now();
const header = "sku,product,title_en,title_ru,description_en,brand,category,price,currency,stock";
const row = (name: string, price: string, { title = `Basket ${name} ${stamp}`, stock = "4" } = {}) =>
  `${name}-${stamp},${name}-${stamp},${title},Корзина,"Woven of willow, by hand.",Norte,outdoors,${price},EUR,${stock}`;

async function bring(page: Page, lines: readonly string[]): Promise<void> {
  await open(page, seller, "/en/norte/products");
  await page.getByRole("link", { name: "Import, export" }).click();
  const file = { name: "baskets.csv", mimeType: "text/csv", buffer: Buffer.from(`${lines.join("\r\n")}\r\n`) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByRole("button", { name: "Check the file" })).toBeVisible({ timeout: 30_000 });
}

async function taken(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return readFile(await download.path(), "utf8");
}

test("a file is checked, what is not right is told by row and column, the rest becomes drafts, and what was corrected follows", async ({
  page,
}) => {
  test.slow();
  await bring(page, [header, row("ash", "19.50"), row("birch", "cheap"), row("cedar", "21.00", { title: "=1+1" })]);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByText("Checked 3 rows; nothing is kept yet")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("row", { name: /^3 price cheap .* is no amount/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import 2 right rows" }).click();
  await expect(page.getByText("2 rows are imported")).toBeVisible({ timeout: 60_000 });

  const corrected = await taken(page, () => page.getByRole("link", { name: "Download 1 row to correct" }).click());
  expect(corrected).toContain(`birch-${stamp}`);
  expect(corrected).not.toContain(`ash-${stamp}`);
  await bring(page, corrected.replace("cheap", "20.25").trim().split(/\r?\n/));
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByRole("button", { name: "Import 1 right row" }).click({ timeout: 60_000 });
  await expect(page.getByText("1 row is imported")).toBeVisible({ timeout: 60_000 });

  await page.goto(`/en/norte/products?q=${stamp}`);
  await expect(page.getByRole("link", { name: `Basket ash ${stamp}` })).toBeVisible();
  await page.getByRole("link", { name: `Basket birch ${stamp}` }).click();
  await expect(page.getByRole("textbox", { name: /^Opening stock/ })).toHaveValue("4");
});

test("what is exported has every product, and no cell that a spreadsheet would run", async ({ page }) => {
  await open(page, seller, "/en/norte/products/import");
  const csv = await taken(page, () => page.getByRole("link", { name: "Download CSV" }).click());
  expect(csv.split("\n")[0]).toMatch(/sku.*price/);
  expect(csv).toContain("merino-gloves");
  expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
  const jsonl = await taken(page, () => page.getByRole("link", { name: "Download JSONL" }).click());
  expect(
    jsonl
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)).length,
  ).toBeGreaterThan(3);
});
