import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Axe finds nothing on the page once it has arrived. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await expectNoViolations(page);
}

/** Axe finds nothing on the page as it is now; for one that opened a frame, whose network is never said to be idle. */
export async function expectNoViolations(page: Page): Promise<void> {
  await page.evaluate(settled);
  // Else each answer is gathered in a page opened for it, with axe of its own: three times as long. Frames alone need that, and
  // those here (the card fields) are somebody else's page.
  const axe = new AxeBuilder({ page }).exclude("iframe").setLegacyMode();
  const { violations } = await axe.options({ resultTypes: ["violations"] }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n  ")}`);
  expect.soft(found).toEqual([]);
}

/** What fades in has less contrast meanwhile. What never ends, or waits for something, is not waited for. */
const settled = `Promise.race([
  new Promise((resolve) => setTimeout(resolve, 2000)),
  Promise.allSettled(
    document.getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
      .map(({ finished }) => finished),
  ),
]).then(() => undefined)`;
