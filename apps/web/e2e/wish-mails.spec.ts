import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { createTokenMinter } from "@souk/access/tokens";
import { expectAccessible } from "@souk/testing/accessible";
import { internalSecret, serviceUrl } from "@souk/testing/demo-account";
import { register } from "./account.ts";
import { linkOf, mailsTo, mailTo } from "./mailbox.ts";
import { openProduct } from "./shopper.ts";

interface Offer {
  readonly offerId: string;
  readonly sellerId: string;
  readonly price: { currencyCode: string; minorUnits: string };
}

/** Calls a service as another service does: there is no console for sellers yet. */
async function call<T>(path: string, port: "product", body: object): Promise<T> {
  const token = await createTokenMinter({ internalSecret: internalSecret(), service: "e2e" }).mint();
  const answer = await fetch(`${serviceUrl(port)}/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  expect(answer.ok, await answer.clone().text()).toBe(true);
  return answer.json() as Promise<T>;
}

async function offerOf(slug: string): Promise<Offer> {
  interface Product {
    product: { variants: { offers?: { id: string; sellerId: string; price: Offer["price"] }[] }[] };
  }
  const { product } = await call<Product>("souk.product.v1.ProductService/GetProduct", "product", { slug });
  const [offer] = product.variants.flatMap(({ offers = [] }) => offers);
  if (!offer) throw new Error(`nobody offers ${slug}`);
  return { offerId: offer.id, sellerId: offer.sellerId, price: offer.price };
}

/** A seller changes their price. */
async function setPrice({ offerId, sellerId, price }: Offer, minorUnits: bigint): Promise<void> {
  const changed = { ...price, minorUnits: String(minorUnits) };
  const request = { requestId: randomUUID(), offerId, sellerId, price: changed };
  await call("souk.product.v1.ProductService/UpdateOffer", "product", request);
}

async function confirmAddress(page: Page, email: string): Promise<void> {
  await page.goto(linkOf(await mailTo(email, /Confirm/)));
  await page.waitForLoadState("networkidle");
  await page
    .getByRole("main")
    .getByRole("button", { name: /Confirm/ })
    .click();
  await expect(page.getByText(/is confirmed/).first()).toBeVisible();
}

test("a wish gets cheaper: one mail, one click ends them without signing in or scripts, and it can be undone", async ({
  page,
  browser,
}) => {
  test.slow();
  const { email } = await register(page);
  await confirmAddress(page, email);
  await openProduct(page, "en", "plate");
  const offer = await offerOf(page.url().split("/p/")[1] ?? "");
  const price = BigInt(offer.price.minorUnits);
  const saved = page.waitForResponse((answer) => answer.url().includes("wishlist.add") && answer.ok());
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Save Place setting/ })
    .first()
    .click();
  await saved;
  await page.goto("/en/wishlist");
  await page.waitForLoadState("networkidle");
  const cheaper = page.getByRole("switch", { name: /cheaper/ });
  await expect(cheaper).not.toBeChecked();
  const chosen = page.waitForResponse((answer) => answer.url().includes("notifications.update") && answer.ok());
  await cheaper.focus();
  await page.keyboard.press("Space");
  await chosen;
  try {
    await setPrice(offer, (price * 80n) / 100n);
    const mail = await mailTo(email, /^Cheaper now: Place setting/);
    expect(mail.text).toMatch(/was €[\d.]+ when you last saw it/);
    const link = /https?:\/\/\S+\/en\/unsubscribe\/\S+/.exec(mail.text)?.[0] ?? "";

    const stranger = await browser.newContext({ javaScriptEnabled: false });
    const plain = await stranger.newPage();
    await plain.goto(link);
    await expect(plain.getByRole("listitem").filter({ hasText: "when something gets cheaper" })).toBeVisible();
    await plain.getByRole("button", { name: "Stop these mails" }).click();
    await expect(plain.getByRole("heading", { name: "You get no more of these mails" })).toBeVisible();
    await expect(plain.getByRole("main")).not.toContainText(email);
    await plain.getByRole("button", { name: "Undo" }).click();
    await expect(plain.getByText("These mails are on again")).toBeVisible();
    await stranger.close();

    const answer = await fetch(mail.oneClickUrl, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    });
    expect(answer.status).toBe(200);
    await page.goto("/en/account/notifications/choices");
    await expect(page.getByRole("switch", { name: /cheaper/ })).not.toBeChecked();

    const other = await browser.newPage();
    const second = await register(other);
    await confirmAddress(other, second.email);
    await openProduct(other, "en", "plate");
    await other
      .getByRole("main")
      .getByRole("button", { name: /^Save Place setting/ })
      .first()
      .click();
    await expect(
      other
        .getByRole("main")
        .getByRole("button", { name: /^Save Place setting/ })
        .first(),
    ).toHaveAttribute("aria-pressed", "true");
    await other.goto("/en/account/notifications/choices");
    await other.waitForLoadState("networkidle");
    const kept = other.waitForResponse((response) => response.url().includes("notifications.update") && response.ok());
    await other.getByRole("switch", { name: /cheaper/ }).click();
    await kept;
    await setPrice(offer, (price * 60n) / 100n);
    await mailTo(second.email, /^Cheaper now: Place setting/);
    await other.close();
    expect((await mailsTo(email)).filter(({ subject }) => subject.startsWith("Cheaper"))).toHaveLength(1);
  } finally {
    await setPrice(offer, price);
  }
});

test("a link that is none changes nothing and says so", async ({ page }) => {
  await page.goto("/en/unsubscribe/not-a-link");
  await expect(page.getByRole("heading", { name: "This link does not work" })).toBeVisible();
  const answer = await page.request.post("/api/unsubscribe/not-a-link", { form: { "List-Unsubscribe": "One-Click" } });
  expect(answer.status()).toBe(404);
});

test("a choice that cannot be saved is taken back and said", async ({ page }) => {
  await register(page);
  await page.goto("/en/account/notifications/choices");
  await page.waitForLoadState("networkidle");
  await page.route("**/api/trpc/account.notifications.update*", (route) => route.abort());
  const back = page.getByRole("switch", { name: /in stock again/ });
  await back.click();
  await expect(page.getByText("Your choice was not saved", { exact: true })).toBeVisible();
  await expect(back).not.toBeChecked();
});

for (const language of ["en", "ru"] as const) {
  test(`axe finds nothing on the choices and on the page of the link (${language})`, async ({ page }) => {
    await register(page);
    await page.setViewportSize({ width: 360, height: 800 });
    for (const path of ["account/notifications/choices", "unsubscribe/not-a-link"]) {
      await page.goto(`/${language}/${path}`);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
  });
}
