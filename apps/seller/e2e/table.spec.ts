import { expect, test } from "@playwright/test";
import { demoAccount } from "@souk/testing/demo-account";
import { z } from "zod";
import { open } from "./console.ts";

const Call = z.object({ "0": z.object({ cursor: z.string().nullish() }).optional() });
const pageRows = 5_000;
const allRows = 100_000;

const shopAt = (index: number) => ({
  ...{ id: `shop-${index}`, slug: `shop-${index}`, name: `Shop ${index}`, city: "Porto", countryCode: "PT" },
  createdAt: "2026-01-01T00:00:00Z",
});

/** The shops of a marketplace that has grown, page by page, as the BFF would answer. */
function pageOf(url: string) {
  const { "0": input } = Call.parse(JSON.parse(new URL(url).searchParams.get("input") ?? "{}"));
  const from = Number(input?.cursor ?? 0);
  const rows = Array.from({ length: pageRows }, (_, at) => shopAt(from + at));
  const next = from + pageRows;
  return [{ result: { data: { rows, nextCursor: next < allRows ? String(next) : null } } }];
}

test("of 100,000 rows a screenful is in the document; all are reached, by scrolling and by keys", async ({ page }) => {
  test.slow();
  await open(page, demoAccount("operator@souk.example"), "/en/operator/shops");
  await page.route("**/api/trpc/operator.listShops?**", (route) =>
    route.fulfill({ json: pageOf(route.request().url()) }),
  );
  await page.keyboard.press("r");
  const table = page.getByRole("table", { name: "Shops" });
  await expect(table.getByText("Shop 0", { exact: true })).toBeVisible();

  await expect
    .poll(
      async () => {
        await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
        return table.getAttribute("aria-rowcount");
      },
      { timeout: 180_000 },
    )
    .toBe(String(allRows + 1));
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(table.getByText(`Shop ${allRows - 1}`, { exact: true })).toBeVisible();
  expect(await table.locator("tbody tr").count()).toBeLessThan(80);

  await page.keyboard.press("j");
  await expect(page.locator("tr:focus")).toContainText("Shop 0");
  await page.keyboard.press("j");
  await expect(page.locator("tr:focus")).toContainText("Shop 1");
  await expect(page.locator("tr:focus")).toBeInViewport();
});
