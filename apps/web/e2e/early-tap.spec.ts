import { expect, type Page, test } from "@playwright/test";

const product = "/en/p/tempo-road-shoe-womens";
const scripts = "**/_next/static/chunks/*.js";

test("a tap before any script has come is not lost, and two taps buy one", async ({ page }) => {
  const held = await holdScripts(page, () => true);
  await page.goto(product, { waitUntil: "commit" });
  const add = page.getByRole("button", { name: /^Add to cart/ });
  await add.click();
  await add.click();
  await page.getByRole("main").getByRole("button", { name: /^Save/ }).first().click();
  held.release();
  await expectBought(page);
  await expect(page.getByRole("button", { name: /^Save/, pressed: true })).toBeVisible();
  await expectInCart(page, 1);
});

test("a tap before the code that asks the shop has come shows that it waits, and then counts", async ({ page }) => {
  const html = await (await page.request.get(product)).text();
  const held = await holdScripts(page, (path) => !html.includes(path));
  // What is held back may belong to what "load" waits for.
  await page.goto(product, { waitUntil: "domcontentloaded" });
  // Asked for once the page can be used.
  await held.first;
  await page.getByRole("button", { name: /^Add to cart/ }).click();
  await expect(page.getByRole("main").locator("button[aria-busy=true]")).toBeVisible();
  const heart = page.getByRole("main").getByRole("button", { name: /^Save/ }).first();
  await heart.click();
  await expect(heart).toHaveAttribute("aria-pressed", "true");
  held.release();
  await expectBought(page);
  await expectInCart(page, 1);
  await page.goto(product);
  await expect(heart).toHaveAttribute("aria-pressed", "true");
});

test("when the code that asks the shop does not come, it is said, and the next tap works", async ({ page }) => {
  const html = await (await page.request.get(product)).text();
  await page.route(scripts, (route) =>
    html.includes(pathOf(route.request().url())) ? route.continue() : route.abort(),
  );
  await page.goto(product);
  const add = page.getByRole("button", { name: /^Add to cart/ });
  await page.waitForLoadState("networkidle");
  await page.unroute(scripts);
  await add.click();
  await expectBought(page);
});

const pathOf = (url: string) => new URL(url).pathname;

/** Keeps scripts back until they are released. */
async function holdScripts(page: Page, isHeld: (path: string) => boolean) {
  const released = Promise.withResolvers<void>();
  const first = Promise.withResolvers<void>();
  await page.route(scripts, async (route) => {
    if (isHeld(pathOf(route.request().url()))) {
      first.resolve();
      await released.promise;
    }
    await route.continue();
  });
  return { first: first.promise, release: () => released.resolve() };
}

async function expectInCart(page: Page, count: number) {
  const cart = page.getByRole("banner").getByRole("link", { name: new RegExp(`cart.*${count}`, "i") });
  await expect(cart).toBeVisible();
}

/** The page has to start first, which takes a busy machine its time. */
async function expectBought(page: Page) {
  await expect(page.getByRole("link", { name: /In your cart/ })).toBeVisible({ timeout: 60_000 });
}
