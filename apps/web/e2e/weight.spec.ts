import { expect, type Page, test } from "@playwright/test";

const product = "p/tempo-road-shoe-womens";
/** What the HTML names: until it is there nobody can use the page. */
const firstLoadLimitBytes = 150_000;
/** With what follows when the browser is idle, such as the code that asks for stock and the cart. */
const limitBytes = 172_000;

for (const language of ["en", "ru"]) {
  test(`a product page can be used with 150 kB of JavaScript as sent, and needs no more than 172 until somebody does something: ${language}`, async ({
    browser,
  }) => {
    // A phone that has never been here.
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    const scripts = fetchedScripts(page);
    // With code that follows by itself.
    const asked = page.waitForResponse((answer) => answer.url().includes("/api/trpc/"), { timeout: 100_000 });
    const html = (await (await page.goto(`/${language}/${product}`))?.text()) ?? "";
    await asked;
    await page.waitForLoadState("networkidle");
    const fetched = await scripts();
    const first = fetched.filter(({ name }) => html.includes(name));
    expect(first.length).toBeGreaterThan(2);
    expect(sumOf(first), JSON.stringify(first)).toBeLessThanOrEqual(firstLoadLimitBytes);
    expect(fetched.length).toBeGreaterThan(first.length);
    expect(sumOf(fetched), JSON.stringify(fetched)).toBeLessThanOrEqual(limitBytes);
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

interface Script {
  readonly name: string;
  readonly bytes: number;
}

const sumOf = (scripts: readonly Script[]) => scripts.reduce((sum, { bytes }) => sum + bytes, 0);

function fetchedScripts(page: Page): () => Promise<Script[]> {
  const scripts: Promise<Script>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() !== "script") return;
    const name = new URL(request.url()).pathname;
    scripts.push(request.sizes().then(({ responseBodySize }) => ({ name, bytes: responseBodySize })));
  });
  return () => Promise.all(scripts);
}
