import { expect, test } from "@playwright/test";

const limitBytes = 166_000;

for (const language of ["en", "ru"]) {
  test(`a product page runs on no more than 166 kB of JavaScript as sent, until somebody does something: ${language}`, async ({
    browser,
  }) => {
    // A phone that has never been here.
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    const scripts: { name: string; bytes: number }[] = [];
    const sizes: Promise<unknown>[] = [];
    page.on("requestfinished", (request) => {
      if (request.resourceType() !== "script") return;
      const name = new URL(request.url()).pathname;
      sizes.push(request.sizes().then(({ responseBodySize }) => scripts.push({ name, bytes: responseBodySize })));
    });
    await page.goto(`/${language}/p/tempo-road-shoe-womens`);
    await page.waitForLoadState("networkidle");
    await Promise.all(sizes);
    expect(scripts.length).toBeGreaterThan(2);
    const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0);
    expect(bytes, JSON.stringify(scripts)).toBeLessThanOrEqual(limitBytes);
  });
}

test("scripts come as small as the client takes them, to be kept for good", async ({ page, request }) => {
  await page.goto("/en");
  const url = await page.locator("script[src^='/_next/static/']").first().getAttribute("src");
  for (const encoding of ["br", "gzip"]) {
    const answer = await request.get(url ?? "", { headers: { "accept-encoding": encoding } });
    const headers = answer.headers();
    expect(headers["content-encoding"]).toBe(encoding);
    expect(headers["cache-control"]).toContain("immutable");
    expect(headers.vary).toMatch(/accept-encoding/i);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  }
  expect((await request.get("/_next/static/chunks/nothing.js")).status()).toBe(404);
});
