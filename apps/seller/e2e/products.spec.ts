import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { open } from "./console.ts";
import { varyBy } from "./new-product.ts";
import { picture } from "./picture.ts";

const seller = demoAccount("norte@souk.example");

const files = (page: Page) => page.locator('input[type="file"]');
const saved = (page: Page) => expect(page.getByText("Draft saved", { exact: true })).toBeVisible();
const alt = (page: Page, number: number) => page.getByLabel(`Description of picture ${number}, in English`);

test("a product with two options and pictures is written, put in order by keyboard, submitted and taken back", async ({
  page,
}) => {
  test.slow();
  const title = `Lantern ${Date.now()}`;
  await open(page, seller, "/en/norte/products");
  await page.getByRole("link", { name: "New product" }).click();
  await expect(page.getByRole("button", { name: "Submit for moderation" })).toBeDisabled();
  await page.getByLabel("Title, in English").fill(title);
  await page.getByLabel("Title, in Russian").fill("Фонарь");
  await page.getByLabel("Description, in English").fill("A lantern of paper and bamboo for a warm evening.");
  await page.getByLabel("Brand").fill("Norte");
  await saved(page);
  await expect(page).toHaveURL(/\/en\/norte\/products\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("link", { name: "Add at least one picture." })).toBeVisible();

  await files(page).setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no picture") });
  await expect(page.getByText("This is no picture in PNG, JPEG, WebP or AVIF.")).toBeVisible();
  const wrong = { name: "not.png", mimeType: "image/png", buffer: Buffer.from("no picture either") };
  await files(page).setInputFiles(wrong);
  await expect(page.getByText("This is no picture in PNG, JPEG, WebP or AVIF.")).toHaveCount(2);
  await files(page).setInputFiles([await picture(page, "front.png"), await picture(page, "back.png")]);
  await alt(page, 1).fill("The front");
  await alt(page, 2).fill("The back");
  await page.getByRole("button", { name: "Move picture 2", exact: true }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("Now at place 2 of 2.")).toBeAttached();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText("Now at place 1 of 2.")).toBeAttached();
  await page.keyboard.press("Space");
  await expect(alt(page, 1)).toHaveValue("The back");

  await page.getByLabel("Category", { exact: true }).selectOption({ index: 2 });
  await varyBy(page, "Colour", 2);
  await varyBy(page, "Size", 2);
  await expect(page.locator("#variants tbody tr")).toHaveCount(4);
  await page.getByLabel("Price, EUR", { exact: true }).fill("24.90");
  await page.getByRole("button", { name: "Fill all rows" }).click();
  await expect(page.getByText("Everything is there. It can be submitted.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Preview as a shopper" }).click();
  await expect(page.getByRole("dialog").getByText("€24.90")).toBeVisible();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Submit for moderation" }).click();
  await expect(page.getByText("Submitted. Moderation looks at it now.").first()).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^(In moderation|In the shop|Sent back)/).first()).toBeVisible();
  await page.getByRole("tab", { name: "History" }).click();
  await expect(page.getByRole("cell", { name: title })).toBeVisible();
  await page.getByRole("tab", { name: "Edit" }).click();
  await leave(page);
});

/** So that the demo shop is as it was. */
async function leave(page: Page): Promise<void> {
  const withdraw = page.getByRole("button", { name: "Withdraw from moderation" });
  const discard = page.getByRole("button", { name: "Discard the draft" });
  const archive = page.getByRole("button", { name: "Take it off the shop" });
  await expect(withdraw.or(discard).or(archive).first()).toBeVisible();
  if (await withdraw.isVisible()) {
    await withdraw.click();
    await expect(discard).toBeVisible();
  }
  if (await discard.isVisible()) {
    await discard.click();
    await page.getByRole("dialog").getByRole("button", { name: "Discard", exact: true }).click();
    await page.waitForURL("**/norte/products");
  } else if (await archive.isVisible()) {
    await archive.click();
    await expect(page.getByText("Off the shop").first()).toBeVisible();
  }
}

test("of two tabs that write on one draft the second is told, and loses nothing that it shows", async ({ page }) => {
  await open(page, seller, "/en/norte/products/new");
  await page.getByLabel("Title, in English").fill("Written in the first tab");
  await saved(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.waitForLoadState("networkidle");
  await other.getByLabel("Brand").fill("Of the second tab");
  await saved(other);
  await page.getByLabel("Brand").fill("Of the first tab");
  await expect(page.getByText("Somebody else saved this draft")).toBeVisible();
  await expect(page.getByLabel("Brand")).toHaveValue("Of the first tab");
  await other.close();
  await page.getByRole("button", { name: "Load their version" }).click();
  await expect(page.getByLabel("Brand")).toHaveValue("Of the second tab");
  await page.waitForLoadState("networkidle");
  await leave(page);
});

test("a shop offers what another has, pauses it and takes it away again", async ({ page }) => {
  await open(page, seller, "/en/norte/products/offer");
  await page.getByLabel("Find it in the shop").fill("a");
  // The click of a program follows faster on the press than an address is written.
  await page.waitForURL("**q=a");
  const rows = page.getByRole("listitem").filter({ hasNotText: "You offer it" });
  await rows.locator("a[href*='offer?product=']").first().click();
  const price = page.getByLabel(/^Your price, EUR, /).first();
  await price.fill("1999.50");
  await page.getByRole("button", { name: "Save 1 offer" }).click();
  await expect(page.getByText("Saved and on sale").first()).toBeVisible();
  await page
    .getByLabel(/^State, /)
    .first()
    .selectOption("paused");
  await page.getByRole("button", { name: "Save 1 offer" }).click();
  await expect(page.getByRole("button", { name: "Save", exact: true })).toBeDisabled();
  await expectAccessible(page);
  await page
    .getByRole("button", { name: /^Remove the offer of / })
    .first()
    .click();
  await expect(page.getByText("Offer removed").first()).toBeVisible();
  await expect(price).toHaveValue("");
});

test("a product that is not the shop's is not there", async ({ page }) => {
  await open(page, seller, `/en/norte/products/${crypto.randomUUID()}`);
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
});
