import { expect, type Page, test } from "@playwright/test";
import { register, signIn, signOut } from "./account.ts";
import { addToCart, openProduct, pay } from "./shopper.ts";

test("a double click adds one", async ({ page }) => {
  await openProduct(page, "en", "seeds");
  await page.getByRole("button", { name: /^Add to cart/ }).dblclick();
  await expect(page.getByRole("link", { name: /^In your cart/ })).toBeVisible();
  await page.goto("/en/cart");
  await expect(page.getByRole("textbox", { name: /^How many of Giant sunflower/ })).toHaveValue("1");
});

test("more than there is is explained, and what is left can be taken", async ({ page }) => {
  await addToCart(page, "en", "plate");
  await page.goto("/en/cart");
  await page.waitForLoadState("networkidle");
  const quantity = page.getByRole("textbox", { name: /^How many of Place setting/ });
  await quantity.fill("99");
  await quantity.press("Enter");
  await expect(page.getByText(/^Only \d+ are left\./)).toBeVisible();
  await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeHidden();
  const take = page.getByRole("button", { name: /^Take the \d+ left$/ });
  const left = /\d+/.exec((await take.textContent()) ?? "")?.[0] ?? "";
  await take.click();
  await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeVisible();
  await expect(quantity).toHaveValue(left);
});

test("what is removed can be brought back", async ({ page }) => {
  await addToCart(page, "en", "seeds");
  await page.goto("/en/cart");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: /^One more of/ }).click();
  await expect(page.getByRole("main").getByText("2 things")).toBeVisible();
  await page.getByRole("button", { name: /^Remove Giant sunflower/ }).click();
  await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("textbox", { name: /^How many of Giant sunflower/ })).toHaveValue("2");
});

test("a change that does not reach the shop is taken back on the screen", async ({ page }) => {
  await addToCart(page, "en", "seeds");
  await page.goto("/en/cart");
  await page.waitForLoadState("networkidle");
  await page.route("**/api/trpc/cart.setQuantity**", (route) => route.abort());
  const quantity = page.getByRole("textbox", { name: /^How many of Giant sunflower/ });
  await page.getByRole("button", { name: /^One more of/ }).click();
  await expect(page.getByText("The cart was not changed", { exact: true })).toBeVisible();
  await expect(quantity).toHaveValue("1");
});

test("several quick clicks end at the last", async ({ page }) => {
  await addToCart(page, "en", "seeds");
  await page.goto("/en/cart");
  await page.waitForLoadState("networkidle");
  const more = page.getByRole("button", { name: /^One more of/ });
  for (let click = 0; click < 6; click++) await more.click();
  const quantity = page.getByRole("textbox", { name: /^How many of Giant sunflower/ });
  await expect(quantity).toHaveValue("7");
  await expect(page.getByRole("main").getByText("7 things")).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.reload();
  await expect(quantity).toHaveValue("7");
});

test("what is saved for later leaves the sum, stays over a reload and comes back", async ({ page }) => {
  await addToCart(page, "en", "plate");
  await addToCart(page, "en", "seeds");
  await page.goto("/en/cart");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: /^Save for later: Giant sunflower/ }).click();
  const saved = page.getByRole("region", { name: "Saved for later" });
  await expect(saved.getByRole("link", { name: /^Giant sunflower/ })).toBeVisible();
  await expect(page.getByRole("group", { name: "Sold by Verde" })).toBeHidden();
  await expect(page.getByRole("main").getByText("1 thing", { exact: true })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.reload();
  await page.waitForLoadState("networkidle");
  await saved.getByRole("button", { name: /^Move to cart: Giant sunflower/ }).click();
  await expect(page.getByRole("group", { name: "Sold by Verde" })).toBeVisible();
  await expect(saved).toBeHidden();
  await page.getByRole("button", { name: /^Save for later: Giant sunflower/ }).click();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(page.getByRole("group", { name: "Sold by Verde" })).toBeVisible();
});

test("a coupon code that does not hold says why; one that does is in the sum, which adds up to the cent", async ({
  page,
}) => {
  await addToCart(page, "en", "plate");
  await page.goto("/en/cart");
  await page.waitForLoadState("networkidle");
  await enterCoupon(page, "no-such-code");
  await expect(page.getByText("There is no such code. Check how it is spelled.")).toBeVisible();
  await page.getByRole("button", { name: "Remove the code NO-SUCH-CODE" }).click();
  await enterCoupon(page, "welcome10");
  await expect(page.getByRole("term").filter({ hasText: "Welcome gift: 10% off" })).toBeVisible();
  await expectSumToAddUp(page);
  await page.reload();
  await expect(page.getByText("WELCOME10").first()).toBeVisible();
});

test("a price that rose since it was added is shown and waits to be accepted", async ({ page }) => {
  await page.route(
    "**/api/trpc/cart.addLine**",
    (route) => {
      const cheaper = (route.request().postData() ?? "").replace(/"minorUnits":"\d+"/, '"minorUnits":"100"');
      return route.continue({ postData: cheaper });
    },
    { times: 1 },
  );
  await addToCart(page, "en", "seeds");
  await page.goto("/en/cart");
  await page.waitForLoadState("networkidle");
  await expect(page.getByText("A price has changed since you added it")).toBeVisible();
  await expect(page.getByText("Was €1.00 when you added it")).toBeVisible();
  const toCheckout = page.getByRole("link", { name: "Continue to checkout" });
  await expect(toCheckout).toBeHidden();
  await page.goto("/en/checkout");
  await page.waitForLoadState("networkidle");
  await pay(page, "en");
  await expect(page.getByRole("alert").getByText("Accept the prices that have changed")).toBeVisible();
  await page.goto("/en/cart");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Accept the new price" }).click();
  await expect(toCheckout).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.reload();
  await expect(toCheckout).toBeVisible();
});

test("signing in tells what became of the two carts, until it is read", async ({ page }) => {
  const account = await register(page);
  await addToCart(page, "en", "plate");
  await signOut(page);
  await addToCart(page, "en", "plate");
  await addToCart(page, "en", "seeds");
  await signIn(page, account, "/cart");
  const title = page.getByText("Your cart now holds both carts");
  await expect(title).toBeVisible();
  await expect(page.getByText(/^Place setting.*: 2 now\./)).toBeVisible();
  await expect(page.getByText(/^Added from this browser: Giant sunflower/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^How many of Place setting/ })).toHaveValue("2");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Got it" }).click();
  await expect(title).toBeHidden();
  await page.waitForLoadState("networkidle");
  await page.reload();
  await expect(page.getByRole("group", { name: "Sold by Verde" })).toBeVisible();
  await expect(title).toBeHidden();
});

async function enterCoupon(page: Page, code: string): Promise<void> {
  await page.getByRole("button", { name: "Have a coupon code?" }).click();
  await page.getByLabel("Coupon code").fill(code);
  await page.keyboard.press("Enter");
}

/** The last row of the summary is what the rows above it come to. */
async function expectSumToAddUp(page: Page): Promise<void> {
  const amounts = page.locator("[data-slot=summary-list] dd");
  await expect(amounts.last()).toBeVisible();
  const cents = (await amounts.allTextContents()).map(centsOf);
  const total = cents.pop();
  expect(cents.reduce((sum, each) => sum + each, 0)).toBe(total);
}

function centsOf(text: string): number {
  if (!/\d/.test(text)) return 0;
  return Number(text.replace(/\D/g, "")) * (text.includes("−") ? -1 : 1);
}
