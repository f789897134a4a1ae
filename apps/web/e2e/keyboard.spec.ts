import { expect, type Page, test } from "@playwright/test";
import { cards, expectOrder, goods } from "./shopper.ts";

const tabsMax = 60;

/** Goes on by Tab until what has the focus is called so; everything on the way must show that it has it. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let tab = 0; tab < tabsMax; tab++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return { name: "", isShown: true };
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      const isMarked = ({ outlineStyle, outlineWidth, boxShadow }: CSSStyleDeclaration) =>
        (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
      const around = [element, element.parentElement, element.closest("label"), element.closest("[role=search]")];
      const styles = around.flatMap((each) => (each ? [getComputedStyle(each)] : []));
      return {
        name: (element.ariaLabel ?? label ?? element.textContent).trim(),
        // A frame shows it in its own document.
        isShown: element.matches("iframe, body") || [...styles, getComputedStyle(element, "::after")].some(isMarked),
      };
    });
    passed.push(focused.name);
    expect.soft(focused.isShown, `the focus is seen on "${focused.name}"`).toBe(true);
    if (name.test(focused.name)) return;
  }
  throw new Error(`${name} was not reached: ${passed.join(" > ")}`);
}

async function typeInto(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

test("a product is found, ordered and paid for with the keyboard alone", async ({ page }) => {
  await page.goto("/en");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("/");
  await page.keyboard.type("giant sunflower");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/en/search?q=*");
  await expect(page.getByRole("main").getByRole("link", { name: goods.seeds.title.en }).first()).toBeVisible();
  await tabTo(page, goods.seeds.title.en);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/en/p/**");
  await page.waitForLoadState("networkidle");
  await tabTo(page, /^Add to cart/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: /^In your cart/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/en/cart");
  await page.waitForLoadState("networkidle");
  await tabTo(page, /^Continue to checkout/);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/en/checkout");
  await page.waitForLoadState("networkidle");
  await typeInto(page, /^Email/, "ana@example.com");
  await typeInto(page, /^Full name/, "Ana Sousa");
  await typeInto(page, /^Street/, "Rua das Flores 12");
  await typeInto(page, /^Postal code/, "4050-262");
  await typeInto(page, /^City/, "Porto");
  await tabTo(page, /^Standard/);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /^Express/ })).toBeChecked();
  for (const part of [cards.good, "1239", "123"]) {
    await page.keyboard.press("Tab");
    await page.keyboard.type(part);
  }
  await tabTo(page, /^Pay /);
  await page.keyboard.press("Enter");
  await expectOrder(page, "en", [goods.seeds.seller]);
});
