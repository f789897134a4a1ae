import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";

const words = {
  en: { typed: "te", product: "Tempo road shoe, women’s", nothing: "Nothing found for “zzqxv”" },
  ru: {
    typed: "кр",
    product: "Кроссовки Tempo для асфальта, женские",
    nothing: "По запросу «zzqxv» ничего не нашлось",
  },
} as const;

const field = (page: Page) => page.getByRole("combobox", { name: /^(Search|Поиск)$/ });
const options = (page: Page) => page.getByRole("listbox").getByRole("option");

test("suggestions are reached by the keyboard alone", async ({ page }) => {
  await page.goto("/en");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("road sho");
  const product = options(page).filter({ hasText: words.en.product });
  await expect(product).toBeVisible();
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowUp");
  const last = options(page).last();
  await expect(last).toHaveAttribute("aria-selected", "true");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", (await last.getAttribute("id")) ?? "");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(field(page)).toHaveValue("road sho");
  await page.keyboard.press("ArrowDown");
  await expect(product).toBeVisible();
  for (let step = 0; step < 20 && (await product.getAttribute("aria-selected")) !== "true"; step++) {
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/p\/tempo-road-shoe-womens$/);
});

test("earlier searches are proposed, forgotten one by one, and stay on the device", async ({ page }) => {
  await page.goto("/en");
  await page.waitForLoadState("networkidle");
  for (const text of ["teapot", "backpack"]) {
    await field(page).fill(text);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`q=${text}`));
  }
  await page.goto("/en/new");
  await page.waitForLoadState("networkidle");
  await field(page).click();
  await expect(options(page).first()).toContainText("backpack");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Delete");
  await expect(options(page).first()).toContainText("teapot");
  await expect(options(page).filter({ hasText: "backpack" })).toHaveCount(0);
});

test("a slip of the finger is put right, and can be insisted on", async ({ page }) => {
  await page.goto("/en/search?q=tempo%20raod%20sheo");
  await expect(page.getByRole("article").filter({ hasText: words.en.product })).toBeVisible();
  await page
    .getByRole("main")
    .getByRole("link", { name: /raod sheo/ })
    .click();
  await expect(page).toHaveURL(/exact=true/);
  await expect(page.getByText("Showing results for")).toHaveCount(0);
});

test("facets narrow, are in the address, and chips and Back undo them", async ({ page }) => {
  await page.goto("/en/search?q=shoe");
  await page.waitForLoadState("networkidle");
  const cards = page.getByRole("article");
  const all = await cards.count();
  const colours = page.getByRole("group", { name: "Colour" });
  await colours.getByRole("button", { name: /^Show all/ }).click();
  const lilac = colours.getByRole("checkbox", { name: /Lilac/ });
  await lilac.check();
  await expect(page).toHaveURL(/f=colour:lilac/);
  await expect.poll(() => cards.count()).toBeLessThan(all);
  await page.getByLabel("Sort").selectOption("price");
  await expect(page).toHaveURL(/sort=price/);
  await page.reload();
  await expect(lilac).toBeChecked();
  await page.getByRole("link", { name: "Remove filter: Lilac" }).click();
  await expect(page).not.toHaveURL(/f=colour/);
  await expect(cards).toHaveCount(all);
  await page.goBack();
  await expect(page).toHaveURL(/f=colour:lilac/);
  await expect.poll(() => cards.count()).toBeLessThan(all);
});

test("Back from a product finds the list as long as it was, at the same place", async ({ page }) => {
  await page.goto("/en/search?category=home");
  await page.waitForLoadState("networkidle");
  const cards = page.getByRole("main").getByRole("article");
  await page.getByRole("link", { name: "Show more" }).click();
  await expect.poll(() => cards.count()).toBeGreaterThan(24);
  const count = await cards.count();
  const product = cards.nth(count - 2).getByRole("link");
  const name = await product.textContent();
  await product.click();
  await expect(page).toHaveURL(/\/en\/p\//);
  await page.goBack();
  await expect(cards).toHaveCount(count);
  await expect(page.getByRole("link", { name: name ?? "", exact: true })).toBeInViewport();
});

for (const language of ["en", "ru"] as const) {
  test(`nothing found leads on, and axe finds nothing (${language})`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`/${language}/search?q=zzqxv`);
    await expect(page.getByText(words[language].nothing)).toBeVisible();
    await expect(page.getByRole("article").first()).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/${language}/search?category=clothing`);
    await expectAccessible(page);
    await field(page).fill(words[language].typed);
    await expect(options(page).first()).toBeVisible();
    await expectAccessible(page);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("searching, filtering, paging and a seller's search work by links and forms", async ({ page }) => {
    await page.goto("/en");
    await page.getByRole("combobox", { name: "Search" }).fill("shoe");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/q=shoe/);
    const all = await page.getByRole("article").count();
    await page.getByRole("checkbox", { name: /Lilac/ }).check();
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(page).toHaveURL(/f=colour%3Alilac/);
    expect(await page.getByRole("article").count()).toBeLessThan(all);
    await page.goto("/en/search?category=home");
    await page.getByRole("link", { name: "Show more" }).click();
    await expect(page).toHaveURL(/after=/);
    await expect(page.getByRole("article").first()).toBeVisible();
    await page.goto("/en/s/pace");
    await page.getByRole("searchbox", { name: "Search in Pace" }).fill("shoe");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(/seller=/);
    await expect(page.getByRole("article").first()).toContainText("shoe");
    await page.goto("/en/c/kitchen");
    await page.getByRole("link", { name: "Cheapest" }).click();
    await expect(page).toHaveURL(/\/c\/kitchen\/by\/cheapest$/);
    await expect(page.getByRole("article").first()).toBeVisible();
  });
});
