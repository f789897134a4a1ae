import { expect, type Route, test } from "@playwright/test";
import { demoAccount } from "@souk/testing/demo-account";
import { z } from "zod";
import { open } from "./console.ts";

const Inputs = z.record(z.string(), z.object({ cursor: z.string().nullish() }));
const Answers = z.array(z.unknown());
const procedure = "operator.listShops";
const pageRows = 5_000;
const allRows = 100_000;

const shopAt = (index: number) => ({
  ...{ id: `shop-${index}`, slug: `shop-${index}`, name: `Shop ${index}`, city: "Porto", countryCode: "PT" },
  ...{ createdAt: "2026-01-01T00:00:00Z", state: "active", notice: null },
});

/** A page of the shops of a marketplace that has grown. */
function pageFrom(from: number) {
  const rows = Array.from({ length: pageRows }, (_, at) => shopAt(from + at));
  const next = from + pageRows;
  return { result: { data: { rows, nextCursor: next < allRows ? String(next) : null } } };
}

/** Whatever else travels in the same request is answered by the BFF. */
async function answerWithMany(route: Route): Promise<void> {
  const url = new URL(route.request().url());
  const at = url.pathname.split("/").at(-1)?.split(",").indexOf(procedure) ?? 0;
  const inputs = Inputs.parse(JSON.parse(url.searchParams.get("input") ?? "{}"));
  const answers = Answers.parse(await (await route.fetch()).json());
  await route.fulfill({ json: answers.with(at, pageFrom(Number(inputs[at]?.cursor ?? 0))) });
}

test("of 100,000 rows a screenful is in the document; all are reached, by scrolling and by keys", async ({ page }) => {
  test.slow();
  await open(page, demoAccount("operator@souk.example"), "/en/operator/shops");
  await page.route((url) => url.pathname.includes(procedure), answerWithMany);
  await page.keyboard.press("r");
  const table = page.getByRole("table", { name: "Shops" });
  await expect(table.getByText("Shop 0", { exact: true }).first()).toBeVisible();

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
  await expect(table.getByText(`Shop ${allRows - 1}`, { exact: true }).first()).toBeVisible();
  expect(await table.locator("tbody tr").count()).toBeLessThan(80);

  await page.keyboard.press("j");
  await expect(page.locator("tr:focus")).toContainText("Shop 0");
  await page.keyboard.press("j");
  await expect(page.locator("tr:focus")).toContainText("Shop 1");
  await expect(page.locator("tr:focus")).toBeInViewport();
});
