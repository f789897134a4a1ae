import { expect, type Page, test } from "@playwright/test";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { open } from "./console.ts";
import { newMember } from "./people.ts";

const seller = demoAccount("norte@souk.example");
const sku = "merino-gloves/violet";
const grid = (page: Page) => page.getByRole("grid", { name: "Stock and prices" });
const rowOf = (page: Page, options: string) =>
  page.getByRole("row").filter({ hasText: "Merino liner gloves" }).filter({ hasText: options });
/** Price, price before, on hand, low from, state: behind the SKU. */
const cell = (page: Page, options: string, column: number) => rowOf(page, options).getByRole("gridcell").nth(column);

test("a delivery is written down with its reason, stands in the history, and can be taken back", async ({ page }) => {
  await open(page, seller, `/en/norte/stock?q=${encodeURIComponent(sku)}`);
  const row = rowOf(page, "Violet, S");
  const onHand = row.getByRole("cell").nth(2);
  const before = Number(await onHand.textContent());
  await row.getByRole("button", { name: /What can be done/ }).click();
  await page.getByRole("menuitem", { name: "Change stock" }).click();
  const dialog = page.getByRole("dialog");
  await expectAccessible(page);
  await dialog.getByLabel("How many").fill("0");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText(/whole number above 0/)).toBeVisible();
  await dialog.getByLabel("How many").fill("4");
  await dialog.getByLabel("Note").fill("Pallet 7");
  await expect(dialog.getByText(`${before} → ${before + 4}`)).toBeVisible();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(onHand).toHaveText(String(before + 4));
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(onHand).toHaveText(String(before));
  await row.getByRole("button", { name: /What can be done/ }).click();
  await page.getByRole("menuitem", { name: "History" }).click();
  await expect(page.getByRole("dialog").getByText("Pallet 7")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await row.getByRole("button", { name: /What can be done/ }).click();
  await page.getByRole("menuitem", { name: "What is held" }).click();
  await expect(page.getByRole("dialog").getByText("No checkout holds any of it.")).toBeVisible();
});

test("prices and stock are written like in a spreadsheet, saved at once, and taken back", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, seller, `/en/norte/stock/grid?q=${encodeURIComponent("merino-gloves/black")}`);
  const [price, stock] = [cell(page, "Black, S", 1), cell(page, "Black, S", 3)];
  const oldPrice = (await price.textContent()) ?? "";
  const below = [3, 4].map((column) => cell(page, "Black, M", column));
  const [stockS, lowS, stockM, lowM] = await Promise.all(
    [stock, cell(page, "Black, S", 4), ...below].map((each) => each.textContent()),
  );
  await price.click();
  await page.keyboard.type("31,5");
  await page.keyboard.press("Enter");
  await expect(price).toContainText("31.50");
  await page.keyboard.type("abc");
  await page.keyboard.press("Tab");
  await expect(cell(page, "Black, M", 1)).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("1 cell is not right yet")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(cell(page, "Black, M", 1)).not.toHaveAttribute("aria-invalid", "true");
  await stock.click();
  await page.evaluate(() => navigator.clipboard.writeText("41\t2\n42\t3\n"));
  await page.keyboard.press("Control+v");
  await expect(cell(page, "Black, M", 3)).toContainText("42");
  await expect(page.getByText("5 cells are changed")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Control+s");
  await expect(page.getByText("5 cells are saved").first()).toBeVisible();
  await page.reload();
  await expect(price).toHaveText("31.50");
  await expect(stock).toHaveText("41");

  await price.click();
  await page.keyboard.type(oldPrice);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Save 1 change" }).click();
  await expect(page.getByText("1 cell is saved").first()).toBeVisible();
  await page.getByRole("button", { name: "Take back the last save" }).click();
  await expect(page.getByText("All is as it was before").first()).toBeVisible();
  await expect(price).toHaveText("31.50");
  await price.click();
  await page.keyboard.type(oldPrice);
  await page.keyboard.press("Tab");
  await stock.click();
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${stockS}\t${lowS}\n${stockM}\t${lowM}\n`);
  await page.keyboard.press("Control+v");
  await page.keyboard.press("Control+s");
  await expect(page.getByText("5 cells are saved").first()).toBeVisible();
  await expect(grid(page)).toBeFocused();
});

test("many prices are changed at once, and nothing is saved before one says so", async ({ page }) => {
  await open(page, seller, `/en/norte/stock/grid?q=${encodeURIComponent("merino-gloves/black")}`);
  const price = cell(page, "Black, S", 1);
  const before = (await price.textContent()) ?? "";
  await page.getByRole("button", { name: "Change many" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Per cent").fill("10");
  await dialog.getByRole("button", { name: "Write into the table" }).click();
  await expect(price).toContainText((Math.round(Number(before) * 110) / 100).toFixed(2));
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(price).toHaveText(before);
});

test("a file is checked by row and column, what is right of it is saved, and the download has it", async ({ page }) => {
  await open(page, seller, "/en/norte/stock/import");
  const download = await page.request.get("/en/norte/stock/csv");
  const text = await download.text();
  expect(text.split("\r\n")[0]).toBe("title,sku,location,on_hand,delta,price,compare_at,threshold");
  const line = text.split("\r\n").find((each) => each.includes(`${sku}`)) ?? "";
  const [, own = "", , onHand = ""] = line.split(",");
  const choose = (csv: string) =>
    page.getByLabel("File").setInputFiles({ name: "stock.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await choose(`sku,on_hand,price\n${own},${Number(onHand) + 1},\nnone-such,3,\n${own},,free\n`);
  await expect(page.getByText("1 row is right")).toBeVisible();
  const wrong = page.getByRole("row").filter({ hasText: "none-such" });
  await expect(wrong).toContainText("No offer of yours has this SKU");
  await expect(page.getByRole("row").filter({ hasText: "free" })).toContainText("price");
  await expectAccessible(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download 2 rows to correct" }).click();
  expect((await saved).suggestedFilename()).toBe("stock-errors.csv");
  await page.getByRole("button", { name: "Save 1 row" }).click();
  await expect(page.getByText("1 row is saved")).toBeVisible();
  expect(await (await page.request.get("/en/norte/stock/csv")).text()).toContain(`${own},main,${Number(onHand) + 1},`);
  await choose(`SKU,delta\n${own},-1\n`);
  await page.getByRole("button", { name: "Save 1 row" }).click();
  await expect(page.getByText("1 row is saved")).toBeVisible();
});

test("a place is added and stock moved there; days off are planned and cancelled", async ({ page }) => {
  const name = `Annex ${Date.now()}`;
  await open(page, seller, "/en/norte/settings/places");
  await page.getByRole("button", { name: "Add a place" }).click();
  const dialog = page.getByRole("dialog");
  const place = page.getByRole("listitem").filter({ hasText: name });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("This is needed.").first()).toBeVisible();
  await dialog.getByLabel("What you call it").fill(name);
  await dialog.getByLabel("Who is there").fill("Norte");
  await dialog.getByLabel("Street and number").fill("Rua do Armazém 1");
  await dialog.getByLabel("Postal code").fill("12");
  await dialog.getByLabel("City").fill("Porto");
  await dialog.getByLabel("Country").fill("pt");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText(/A postal code of that country looks like/)).toBeVisible();
  await dialog.getByLabel("Postal code").fill("4050-262");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(place).toBeVisible();

  await page.getByRole("button", { name: "Plan a closure" }).click();
  const day = new Date(Date.UTC(2060, 0, 1 + Math.floor(Math.random() * 9_000))).toISOString().slice(0, 10);
  await dialog.getByLabel("First day").fill(day);
  await dialog.getByLabel("Last day").fill(day);
  await dialog.getByLabel("For shoppers, in English").fill(`Stocktaking ${name}`);
  await dialog.getByRole("button", { name: "Save" }).click();
  const closure = page.getByRole("listitem").filter({ hasText: `Stocktaking ${name}` });
  await expect(closure).toBeVisible();
  await closure.getByRole("button", { name: /Cancel the closure/ }).click();
  await expect(closure).toBeHidden();

  const move = async (to: string, count: string) => {
    await page.goto(`/en/norte/stock?q=${encodeURIComponent("merino-gloves/orange")}`);
    await page.waitForLoadState("networkidle");
    const row = rowOf(page, "Orange, S");
    await row.getByRole("button", { name: /What can be done/ }).click();
    await page.getByRole("menuitem", { name: "Move to another place" }).click();
    if (to === "Main stock") await dialog.getByLabel("From").selectOption({ label: `${name} (${count})` });
    await dialog.getByLabel("To").selectOption({ label: to });
    await dialog.getByLabel("How many").fill(count);
    await dialog.getByRole("button", { name: "Move" }).click();
    await expect(page.getByText("2 pieces are moved").first()).toBeVisible();
  };
  await move(name, "2");
  await move("Main stock", "2");
  await page.goto("/en/norte/settings/places");
  await page.getByRole("button", { name: `Remove ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).click();
  await expect(place).toBeHidden();
});

test("who may not change prices reads them; another's shop is not there", async ({ page }) => {
  const packer = await newMember(["verde"], Membership_Role.ORDERS);
  await open(page, packer, "/en/verde/stock/grid");
  await expect(grid(page)).toBeVisible();
  const columns = page.getByRole("row").nth(1).getByRole("gridcell");
  await expect(columns.nth(1)).toHaveAttribute("aria-readonly", "true");
  await expect(columns.nth(3)).toHaveAttribute("aria-readonly", "false");
  expect((await page.request.get("/en/norte/stock/csv")).status()).toBe(404);
  await page.goto("/en/norte/stock");
  await expect(page.getByRole("grid")).toHaveCount(0);
  await expect(page.getByText("Merino liner gloves")).toHaveCount(0);
});
