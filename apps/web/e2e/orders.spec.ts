import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { linkOf, mailTo } from "./mailbox.ts";
import { pdfText } from "./pdf-text.ts";
import { addToCart, cards, expectOrder, fillCard, fillDelivery, goods, openCheckout, pay } from "./shopper.ts";
import { type Language, words } from "./words.ts";

const bothSellers = [goods.plate.seller, goods.seeds.seller];

async function order(page: Page, language: Language, email: string): Promise<void> {
  await addToCart(page, language, "plate");
  await addToCart(page, language, "seeds");
  await openCheckout(page, language);
  await fillDelivery(page, language, email);
  await fillCard(page, language, cards.good);
  await pay(page, language);
  await expectOrder(page, language, bothSellers);
}

async function orderNumber(page: Page): Promise<string> {
  const title = await page.getByRole("heading", { name: /S-\w{4}-\w{4}/ }).textContent();
  return /S-\w{4}-\w{4}/.exec(title ?? "")?.[0] ?? "";
}

/** "€12.30" and "12,30 €" as 1230. */
const minor = (text: string | null) => Number((text ?? "").replace(/\D/g, ""));

const newEmail = () => `orders-${randomUUID()}@example.com`;
const parcel = (page: Page, language: Language, seller: string) =>
  page.getByRole("group", { name: words[language].soldBy(seller) });

test("one seller's parcel is cancelled while the other stands, and the invoice is what is left to the cent", async ({
  page,
}) => {
  const email = newEmail();
  await order(page, "en", email);
  await expect(page.getByText(`A confirmation goes to ${email}.`)).toBeVisible();
  const total = minor(await parcel(page, "en", goods.plate.seller).locator("dl dd").last().textContent());

  await parcel(page, "en", goods.seeds.seller).getByRole("button", { name: "Cancel this parcel" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Visa ending in 4242");
  await dialog.getByRole("button", { name: "Cancel the parcel" }).click();
  await expect(parcel(page, "en", goods.seeds.seller).getByText("Cancelled", { exact: true }).first()).toBeVisible();
  await expect(parcel(page, "en", goods.plate.seller).getByText("Waiting to be packed")).toBeVisible();
  await expect(page.locator("dt:text-is('Cancelled') + dd")).toBeVisible();
  expect(minor(await page.locator("dt:text-is('You pay') + dd").textContent())).toBe(total);
  await expect(async () => {
    await page.reload();
    await expect(parcel(page, "en", goods.seeds.seller).getByText("Payment let go")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });

  for (const language of ["en", "ru"] as const) {
    const address = new URL(
      await page.getByRole("link", { name: "Invoice (PDF)" }).getAttribute("href").then(String),
      page.url(),
    );
    const answer = await page.request.get(address.href.replace("/en/", `/${language}/`));
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    const lines = pdfText(await answer.body()).split("\n");
    const sums = lines.filter((line) => /^(€[\d.,]+|[\d\s.,]+\u00a0?€)$/.test(line)).map(minor);
    expect(sums).toContain(total);
    expect(lines.some((line) => line.includes(language === "en" ? "Bill to" : "Покупатель"))).toBe(true);
    expect(lines.some((line) => line.includes(goods.seeds.seller))).toBe(true);
  }
});

test("nobody else gets the invoice or the order", async ({ page, browser }) => {
  await order(page, "en", newEmail());
  const address = page.url().split("?")[0] ?? "";
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  expect((await other.request.get(`${address}/invoice`)).status()).toBe(404);
  await other.goto(address);
  await expect(other.getByRole("heading", { name: "This order is not here" })).toBeVisible();
  await stranger.close();
});

test("an order is bought again, and the cart has all of it", async ({ page }) => {
  await order(page, "en", newEmail());
  await page.goto(page.url().split("?")[0] ?? "");
  await page.getByRole("button", { name: "Buy again" }).click();
  const dialog = page.getByRole("dialog", { name: "2 things are in your cart" });
  await dialog.getByRole("link", { name: "Go to cart" }).click();
  await page.waitForURL("**/en/cart");
  for (const good of ["plate", "seeds"] as const) {
    await expect(page.getByRole("main").getByRole("link", { name: goods[good].title.en }).first()).toBeVisible();
  }
});

test("orders are searched and filtered, and the address keeps it", async ({ page }) => {
  await order(page, "en", newEmail());
  const number = await orderNumber(page);
  await page.goto("/en/orders");
  await page.getByRole("searchbox", { name: "Search your orders" }).fill(number.slice(2, 6));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/en/orders?q=*");
  await expect(page.getByRole("link", { name: new RegExp(number) })).toBeVisible();
  await page.getByRole("link", { name: "Cancelled", exact: true }).click();
  await expect(page.getByRole("heading", { name: "No order like that" })).toBeVisible();
  await page.getByRole("link", { name: "Show all orders" }).click();
  await expect(page.getByRole("link", { name: new RegExp(number) })).toBeVisible();
});

for (const language of ["en", "ru"] as const) {
  const t = {
    en: {
      number: "Order number",
      email: "Email",
      send: "Mail me the link",
      sent: "Look into your mailbox",
      order: "Order",
      wrong: "This link does not open",
      subject: /^The link to your order/,
    },
    ru: {
      number: "Номер заказа",
      email: "Электронная почта",
      send: "Прислать ссылку",
      sent: "Загляните в почту",
      order: "Заказ",
      wrong: "Ссылка не открывается",
      subject: /^Ссылка на заказ/,
    },
  }[language];

  test(`a guest finds the order from another browser by a mailed link, which shows no more than it must (${language})`, async ({
    page,
    browser,
  }) => {
    const email = newEmail();
    await order(page, language, email);
    const number = await orderNumber(page);
    await expectAccessible(page);

    const elsewhere = await browser.newContext();
    const other = await elsewhere.newPage();
    await other.goto(`/${language}/orders/find`);
    await expectAccessible(other);
    await other.getByLabel(t.number).fill(number.toLowerCase());
    await other.getByLabel(t.email, { exact: true }).fill(email);
    await other.getByRole("button", { name: t.send }).click();
    await expect(other.getByText(t.sent)).toBeVisible();
    const mail = await mailTo(email, t.subject);
    const link = new URL(linkOf(mail));
    const answer = await other.goto(link.pathname);
    expect(answer?.status()).toBe(200);
    await expect(other.getByRole("heading", { name: `${t.order} ${number}` })).toBeVisible();
    await expect(parcel(other, language, goods.plate.seller)).toBeVisible();
    expect(await other.content()).not.toContain("Rua das Flores");
    expect(await other.content()).not.toContain(email);
    await expect(other.locator('meta[name="referrer"]')).toHaveAttribute("content", "no-referrer");
    await expect(other.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    await expectAccessible(other);
    await other.goto(`${link.pathname.slice(0, -4)}AAAA`);
    await expect(other.getByRole("heading", { name: t.wrong })).toBeVisible();
    await elsewhere.close();
  });
}

test("asking for an order that there is not is answered just the same", async ({ page }) => {
  await page.goto("/en/orders/find");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Mail me the link" }).click();
  await expect(page.getByLabel("Order number")).toBeFocused();
  await page.getByLabel("Order number").fill("S-0000-0000");
  await page.getByLabel("Email", { exact: true }).fill("nobody@example.com");
  await page.getByRole("button", { name: "Mail me the link" }).click();
  await expect(page.getByText("Look into your mailbox")).toBeVisible();
});
