import { expect, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";

const product = "/en/p/tempo-road-shoe-womens";

test("pictures are chosen, swiped through by arrow keys, and enlarged", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(product);
  await page.waitForLoadState("networkidle");
  const pictures = page.getByRole("group", { name: "Pictures" }).getByRole("radio");
  await expect(pictures.first()).toBeChecked();
  await page
    .getByRole("button", { name: /^Enlarge/ })
    .first()
    .focus();
  await page.keyboard.press("ArrowRight");
  await expect(pictures.nth(1)).toBeChecked();
  await page.keyboard.press("Enter");
  const lightbox = page.getByRole("dialog");
  await expect(lightbox.getByRole("status")).toHaveText(/^2 of/);
  await page.keyboard.press("ArrowRight");
  await expect(lightbox.getByRole("status")).toHaveText(/^3 of/);
  const zoom = lightbox.getByRole("button", { name: /^Zoom/ }).nth(2);
  await zoom.click();
  await expect(zoom).toHaveAttribute("aria-pressed", "true");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(lightbox).toBeHidden();
  await expect(pictures.nth(2)).toBeChecked();
});

test("options change the variant, the address and the picture", async ({ page }) => {
  await page.goto(product);
  await page.waitForLoadState("networkidle");
  await page.getByRole("radio", { name: "Sky blue" }).check();
  await expect(page).toHaveURL(/v=/);
  await page.reload();
  await expect(page.getByRole("radio", { name: "Sky blue" })).toBeChecked();
});

test("who else offers it, why one is put forward, and when each arrives", async ({ page }) => {
  await page.goto(product);
  const offers = page.getByRole("group", { name: /sellers have this$/ });
  await expect(offers.getByText("Our pick is Pace: the lowest price of those in stock.")).toBeVisible();
  await expect(offers.getByText(/arrives/).first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Delivery" })).toContainText(/€|Free/);
  await offers.getByRole("radio", { name: /Norte/ }).check();
  await expect(page.getByRole("button", { name: /^Add to cart · €82\.50/ })).toBeVisible();
});

test("what has run out says so and cannot be bought", async ({ page }) => {
  // The browser's own answer in place of the shop's: nothing is left of anything.
  await page.route("**/api/trpc/**availability**", async (route) => {
    const answer = await route.fetch();
    const parts: { result?: { data?: Record<string, unknown> } }[] = await answer.json();
    const names = new URL(route.request().url()).pathname.split("/").at(-1)?.split(",") ?? [];
    const at = names.indexOf("catalogue.availability");
    const data = parts[at]?.result?.data ?? {};
    for (const id of Object.keys(data)) data[id] = 0;
    await route.fulfill({ response: answer, json: parts });
  });
  await page.goto(product);
  await expect(page.getByRole("button", { name: "Sold out" })).toBeDisabled();
  await expect(page.getByText("Nobody has it in stock right now.")).toBeVisible();
  await expect(page.getByRole("radio", { name: "39 sold out" })).toBeVisible();
});

test("others of the category are shown further down", async ({ page }) => {
  await page.goto(product);
  await page.waitForLoadState("networkidle");
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  await expect(page.getByRole("heading", { name: "More like this" })).toBeVisible();
  await expect(page.getByRole("list", { name: "More like this" }).getByRole("article").first()).toBeVisible();
});

test("the page says what it is to machines, and has a picture to share", async ({ page, request }) => {
  await page.goto(product);
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  const types = texts.flatMap((text) => JSON.parse(text)["@graph"]).map((part: { "@type": string }) => part["@type"]);
  expect(types).toEqual(expect.arrayContaining(["Product", "BreadcrumbList"]));
  const address = (await page.locator('meta[property="og:image"]').getAttribute("content")) ?? "";
  const { pathname, search } = new URL(address);
  const picture = await request.get(pathname + search);
  expect(picture.headers()["content-type"]).toBe("image/png");
  await page.goto("/en");
  expect(await page.locator('script[type="application/ld+json"]').textContent()).toContain("SearchAction");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("the way into the cart stays at hand", async ({ page }) => {
    await page.goto(product);
    await page.waitForLoadState("networkidle");
    await expect(page.getByRole("region", { name: "Buy" })).toHaveCount(0);
    await page.getByRole("heading", { name: "Details" }).scrollIntoViewIfNeeded();
    await expect(page.getByRole("region", { name: "Buy" }).getByRole("button", { name: /^Add to cart/ })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

for (const language of ["en", "ru"] as const) {
  test(`axe finds nothing on catalogue pages (${language})`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (const path of ["", "/p/tempo-road-shoe-womens", "/c/clothing", "/s/pace", "/new", "/p/nothing"]) {
      await test.step(path || "/", async () => {
        await page.goto(`/${language}${path}`);
        await expectAccessible(page);
      });
    }
  });
}
