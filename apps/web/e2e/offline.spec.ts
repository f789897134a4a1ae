import { expect, test } from "@playwright/test";

test.use({ serviceWorkers: "allow" });

test("without a network seen pages open, others say so, and nothing personal was kept", async ({ page, context }) => {
  await page.goto("/ru");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const link = page.locator("main a[href*='/p/']").first();
  const product = await link.getAttribute("href");
  if (!product) throw new Error("no product on the home page");
  await page.goto(product);
  const title = await page.locator("h1").textContent();
  await page.goto("/ru/cart");

  await context.setOffline(true);
  await page.goto(product);
  await expect(page.locator("h1")).toHaveText(title ?? "");
  await page.goto("/ru/cart");
  await expect(page.getByRole("heading", { level: 1, name: "Нет подключения к сети" })).toBeVisible();
  await page.goto("/en/orders");
  await expect(page.getByRole("heading", { level: 1, name: "You are offline" })).toBeVisible();
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => /\/(cart|orders|account|checkout|api)(\/|$)/.test(path))).toEqual([]);

  await context.setOffline(false);
  await page.getByRole("link", { name: "Try again" }).click();
  await expect(page).toHaveURL(/\/en\/orders$/);
});

test("the shop can be installed", async ({ request }) => {
  const manifest = await (await request.get("/manifest.webmanifest")).json();
  expect(manifest).toMatchObject({ name: "Souk", display: "standalone", start_url: "/" });
  for (const { src } of manifest.icons) expect((await request.get(src)).status(), src).toBe(200);
});
