import { expect, type Page } from "@playwright/test";
import { picture } from "./picture.ts";
import { shot } from "./shots.ts";

/** Has the editor make a row for each combination of an attribute's first options. */
export async function varyBy(page: Page, attribute: string, options: number): Promise<void> {
  const variants = page.locator("#variants");
  await variants.getByLabel("Variants differ by").fill(attribute);
  await variants.getByRole("button", { name: attribute, exact: true }).click();
  const choices = variants.getByRole("group", { name: attribute }).getByRole("checkbox");
  for (let at = 0; at < options; at++) await choices.nth(at).check();
}

interface NewProduct {
  readonly title: string;
  readonly price: string;
  /** How many pieces of each variant there are to begin with. */
  readonly pieces: number;
}

/** Writes a product with two pictures and two variants, and submits it; its text has something a person has to look at. */
export async function submitProduct(page: Page, shop: string, product: NewProduct): Promise<void> {
  const { title, price, pieces } = product;
  await page.goto(`/en/${shop}/products`);
  await page.waitForLoadState("networkidle");
  await page.getByRole("link", { name: "New product" }).first().click();
  await page.getByLabel("Title, in English").fill(title);
  await page
    .getByLabel("Description, in English")
    .fill(`${title}, of paper and bamboo. Care: https://lantern-care.example/paper`);
  await expect(page.getByText("Draft saved", { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/products\/[0-9a-f-]{36}$/);
  const files = page.locator('input[type="file"]');
  await files.setInputFiles([await picture(page, "front.png"), await picture(page, "back.png")]);
  for (const [number, text] of [
    [1, "The front"],
    [2, "The back"],
  ] as const) {
    await page.getByLabel(`Description of picture ${number}, in English`).fill(text);
  }
  await page.getByLabel("Category", { exact: true }).selectOption({ index: 2 });
  await varyBy(page, "Size", 2);
  await expect(page.locator("#variants tbody tr")).toHaveCount(2);
  await page.getByLabel("Price, EUR", { exact: true }).fill(price);
  await page.getByLabel("Opening stock", { exact: true }).fill(String(pieces));
  await page.getByRole("button", { name: "Fill all rows" }).click();
  await expect(page.getByText("Everything is there. It can be submitted.")).toBeVisible();
  await shot(page, "03-product");
  await page.getByRole("button", { name: "Submit for moderation" }).click();
  await expect(page.getByText("Submitted. Moderation looks at it now.").first()).toBeVisible();
}

interface Count {
  readonly title: string;
  /** What the product came with. */
  readonly from: number;
  readonly pieces: number;
}

/** Finds what each variant came with in the table, and counts so many in. */
export async function stockUp(page: Page, shop: string, { title, from, pieces }: Count): Promise<void> {
  const rows = page.getByRole("row").filter({ hasText: title });
  await expect(async () => {
    await page.goto(`/en/${shop}/stock/grid`);
    for (const at of [0, 1])
      await expect(rows.nth(at).getByRole("gridcell").nth(3)).toHaveText(String(from), { timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await page.waitForLoadState("networkidle");
  await expect(rows).toHaveCount(2);
  for (const row of await rows.all()) {
    await row.getByRole("gridcell").nth(3).click();
    await page.keyboard.type(String(pieces));
    await page.keyboard.press("Enter");
  }
  await page.getByRole("button", { name: "Save 2 changes" }).click();
  await expect(page.getByText("2 cells are saved").first()).toBeVisible();
  await shot(page, "05-stock");
}
