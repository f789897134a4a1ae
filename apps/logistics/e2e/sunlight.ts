import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = { "color-contrast-enhanced": { enabled: true } };

/** Every word has 7:1, and whatever is pressed is at least 48 px high. */
export async function expectReadableOutdoors(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: ["wcag2aaa"], rules })
    .analyze();
  const pale = violations.filter(({ id }) => id === "color-contrast-enhanced");
  expect.soft(pale.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
  const small = await page.locator("main").evaluate((main) =>
    [...main.querySelectorAll("button, a[href]")].flatMap((each) => {
      const { height } = each.getBoundingClientRect();
      return height > 0 && height < 48 ? [`${each.textContent} ${height}`] : [];
    }),
  );
  expect.soft(small).toEqual([]);
}
