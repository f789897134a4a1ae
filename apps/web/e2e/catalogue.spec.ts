import { expect, test } from "@playwright/test";

const product = "/en/p/tempo-road-shoe-womens";

test("the shop opens in the browser's language", async ({ browser }) => {
  const context = await browser.newContext({ locale: "ru-RU" });
  const page = await context.newPage();
  await page.goto("/");
  await expect(page).toHaveURL(/\/ru$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Сделано людьми, у которых есть имя");
  await context.close();
});

test("an address that does not exist answers 404, in and outside of a language", async ({ page }) => {
  for (const path of ["/en/nowhere", "/en/p/nothing", "/en/c/nothing", "/nowhere"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});

test("what is not there is said without scripts too", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ["/en/p/nothing", "/en/nowhere", "/en/account/nowhere"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing at this address");
  }
  await context.close();
});

test("a category grows in place", async ({ page }) => {
  await page.goto("/en/c/home");
  const cards = page.getByRole("article");
  await expect(cards).toHaveCount(20);
  await page.getByRole("link", { name: "Show more" }).click();
  await expect.poll(() => cards.count()).toBeGreaterThan(20);
  await expect(page).toHaveURL(/\/en\/c\/home$/);
});

test("the search narrows by filters that are in the address, and back undoes them", async ({ page }) => {
  await page.goto("/en");
  await page.keyboard.press("/");
  await page.keyboard.type("shoe");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/search\?q=shoe$/);
  const all = await page.getByRole("article").count();
  await page.getByRole("group", { name: "Colour" }).getByRole("checkbox").first().check();
  await expect(page).toHaveURL(/f=colour:/);
  await expect.poll(() => page.getByRole("article").count()).toBeLessThan(all);
  await page.goBack();
  await expect(page.getByRole("article")).toHaveCount(all);
});

test("the variant that was chosen is in the address and survives a reload", async ({ page }) => {
  await page.goto(product);
  await page.getByLabel("Sky blue").check();
  await page.getByLabel("38", { exact: true }).check();
  await page.reload();
  await expect(page.getByLabel("Sky blue")).toBeChecked();
  await expect(page.getByLabel("38", { exact: true })).toBeChecked();
});

test("a card leads to its product, and the language switch stays on it", async ({ page }) => {
  await page.goto("/en/new");
  await page.getByRole("article").first().getByRole("link").click();
  await expect(page).toHaveURL(/\/en\/p\//);
  const path = new URL(page.url()).pathname;
  await page.getByRole("link", { name: "Русский" }).click();
  await expect(page).toHaveURL(new RegExp(`${path.replace("/en/", "/ru/")}$`));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("search, further pages and products work", async ({ page }) => {
    await page.goto("/en");
    await page.getByRole("combobox", { name: "Search" }).fill("boots");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/q=boots/);
    await expect(page.getByRole("article").first()).toBeVisible();
    await page.goto("/en/c/home");
    await page.getByRole("link", { name: "Show more" }).click();
    await expect(page).toHaveURL(/\/c\/home\/more\//);
    await expect(page.getByRole("article").first()).toBeVisible();
    await page.goto(product);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tempo road shoe, women’s");
  });
});
