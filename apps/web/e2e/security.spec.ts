import { expect, type Page, test } from "@playwright/test";

const personalPages = ["/en/cart", "/en/checkout", "/en/account", "/en/orders", "/en/sign-in", "/en/register"];

for (const path of personalPages)
  test(`${path} runs only scripts that carry its nonce, a new one each time`, async ({ page, request }) => {
    const violations = collectViolations(page);
    const first = await nonceOf((await request.get(path)).headers());
    const response = await page.goto(path);
    const nonce = await nonceOf(response?.headers() ?? {});
    expect(nonce).not.toBe(first);
    await expect(page.locator("h1")).toBeVisible();
    const inline = page.locator("script:not([src]):not([type='application/ld+json'])");
    for (const script of await inline.all()) {
      const isTheme = (await script.textContent())?.includes("souk-theme");
      if (!isTheme) expect(await script.evaluate((element: HTMLScriptElement) => element.nonce)).toBe(nonce);
    }
    expect(violations).toEqual([]);
  });

test("a script slipped into a personal page does not run", async ({ page }) => {
  await page.goto("/en/cart");
  await page.evaluate(() => {
    const script = document.createElement("div");
    script.innerHTML = `<img src="data:," onerror="window.slipped = true">`;
    document.body.append(script);
  });
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>("div > img[onerror]")?.complete);
  expect(await page.evaluate(() => "slipped" in window)).toBe(false);
});

test("catalogue pages allow no foreign script, frame or form target", async ({ page }) => {
  const violations = collectViolations(page);
  const response = await page.goto("/en");
  const policy = response?.headers()["content-security-policy"] ?? "";
  for (const part of ["frame-src 'none'", "form-action 'self'", "base-uri 'none'"]) expect(policy).toContain(part);
  await page.locator("main a[href*='/p/']").first().click();
  await expect(page).toHaveURL(/\/p\//);
  await expect(page.locator("h1")).toBeVisible();
  expect(violations).toEqual([]);
});

const staticPages = ["/en", "/en?from=mail", "/en/new", "/ru/p/tempo-road-shoe-womens", "/en/offline", "/en/p/nothing"];

for (const path of [...staticPages, "/en/nowhere"])
  test(`${path}, the same for everybody, runs the scripts it came with and none that is slipped in`, async ({
    page,
  }) => {
    const violations = collectViolations(page);
    const policy = (await page.goto(path))?.headers()["content-security-policy"] ?? "";
    expect(policy).toMatch(/script-src 'self'( 'sha256-[\w+/]{43}=')+;/);
    await expectHydrated(page);
    expect(violations).toEqual([]);
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.slippedElement = true";
      const picture = document.createElement("div");
      picture.innerHTML = `<img id="slipped" src="data:," onerror="window.slippedAttribute = true">`;
      document.body.append(script, picture);
    });
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>("#slipped")?.complete);
    await expect.poll(() => violations.length).toBeGreaterThanOrEqual(2);
    expect(await page.evaluate(() => "slippedElement" in window || "slippedAttribute" in window)).toBe(false);
  });

test("going from the catalogue to the cart loads a document with the strict policy", async ({ page }) => {
  await page.goto("/en");
  const document = page.waitForRequest(
    (request) => request.isNavigationRequest() && request.url().endsWith("/en/cart"),
  );
  await page.locator("header a[href$='/cart']").click();
  await document;
  await expect(page.locator("h1")).toBeVisible();
});

for (const path of [...personalPages, "/api/trpc/account.me"])
  test(`${path}, made for one person, is kept by no cache`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.headers()["cache-control"]).toContain("no-store");
  });

test("TRACE is answered by nobody", async ({ request, baseURL }) => {
  for (const path of ["/en", "/en/cart", "/api/trpc/account.me"]) {
    const answer = await request.fetch(path, { method: "TRACE" });
    expect(answer.ok(), `${baseURL}${path}`).toBe(false);
  }
});

test("pages say what browsers need to be careful", async ({ request }) => {
  const headers = (await request.get("/en")).headers();
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-frame-options"]).toBe("DENY");
  expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
  expect(headers["x-powered-by"]).toBeUndefined();
});

test("a cookie of a session cannot be read by scripts nor sent along from elsewhere", async ({ page, context }) => {
  await page.goto("/en");
  await page.locator("main a[href*='/p/']").first().click();
  await page.getByRole("button", { name: "Add to cart" }).first().click();
  await expect.poll(async () => (await context.cookies()).length).toBeGreaterThan(0);
  for (const cookie of await context.cookies()) {
    expect(cookie.httpOnly, cookie.name).toBe(true);
    expect(cookie.sameSite, cookie.name).not.toBe("None");
  }
});

/** The key that leads into the search works only with the page's code. */
async function expectHydrated(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(page.getByRole("combobox", { name: /Search|Поиск/ })).toBeFocused({ timeout: 1_000 });
  }).toPass();
}

async function nonceOf(headers: Record<string, string>): Promise<string> {
  const nonce = /'nonce-([^']+)'/.exec(headers["content-security-policy"] ?? "")?.[1];
  if (!nonce) throw new Error(`no nonce in ${headers["content-security-policy"]}`);
  return nonce;
}

function collectViolations(page: Page): string[] {
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) violations.push(message.text());
  });
  return violations;
}
