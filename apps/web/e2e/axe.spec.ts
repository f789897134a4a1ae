import { test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { addToCart, cards, expectOrder, fillCard, fillDelivery, goods, openCheckout, pay } from "./shopper.ts";

for (const language of ["en", "ru"] as const) {
  test(`axe finds nothing on the way to an order (${language})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    for (const path of [
      "",
      "/c/kitchen",
      `/search?q=${goods.plate.search[language]}`,
      "/cart",
      "/sign-in",
      "/register",
    ]) {
      await test.step(path || "/", async () => {
        await page.goto(`/${language}${path}`);
        await expectAccessible(page);
      });
    }
    await addToCart(page, language, "plate");
    await test.step("product", () => expectAccessible(page));
    await addToCart(page, language, "seeds");
    await page.goto(`/${language}/cart`);
    await test.step("full cart", () => expectAccessible(page));
    await openCheckout(page, language);
    await test.step("checkout", () => expectAccessible(page));
    await pay(page, language);
    await test.step("checkout with problems", () => expectAccessible(page));
    await fillDelivery(page, language);
    await fillCard(page, language, cards.good);
    await pay(page, language);
    await expectOrder(page, language, [goods.plate.seller, goods.seeds.seller]);
    await test.step("order", () => expectAccessible(page));
    await page.goto(`/${language}/orders`);
    await test.step("orders", () => expectAccessible(page));
  });
}
