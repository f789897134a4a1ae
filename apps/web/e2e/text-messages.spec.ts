import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { register } from "./account.ts";
import { codeTo, newNumber, textsTo } from "./sms.ts";

const choices = "/en/account/notifications/choices";
const section = (page: Page) => page.locator("section", { has: page.getByRole("heading", { name: "Text messages" }) });
const wrongOf = (code: string) => (code === "000000" ? "000001" : "000000");

async function sendCode(page: Page, number: string) {
  await section(page).getByLabel("Mobile number").fill(number);
  await section(page).getByRole("button", { name: "Send a code" }).click();
}

async function enter(page: Page, code: string) {
  await section(page).getByLabel("Code from the message").fill(code);
  await section(page).getByRole("button", { name: "Confirm" }).click();
}

test("a number is confirmed by the code sent to it; then messages can be chosen, and end when it goes", async ({
  page,
}) => {
  const number = newNumber();
  await page.setViewportSize({ width: 360, height: 800 });
  await register(page);
  await page.goto(choices);
  await expect(section(page).getByLabel("Mobile number")).toBeVisible();
  await expect(section(page).getByRole("switch")).toHaveCount(0);
  await expectAccessible(page);
  await sendCode(page, "912 345 678");
  await expect(section(page).getByText("Begin with + and the country code")).toBeVisible();
  await sendCode(page, "+351 21 123 4567");
  await expect(section(page).getByText("This is no mobile number")).toBeVisible();
  await sendCode(page, number);
  await expect(section(page).getByText(`We sent a code to ${number}`)).toBeVisible();
  await expect(section(page).getByRole("button", { name: /^Another code in/ })).toBeDisabled();
  await expectAccessible(page);
  const code = await codeTo(number);
  await enter(page, wrongOf(code));
  await expect(section(page).getByText("4 tries are left")).toBeVisible();
  await page.reload();
  await enter(page, code);
  await expect(section(page).getByText("Confirmed", { exact: true })).toBeVisible();
  const deliveries = section(page).getByRole("switch", { name: /^Deliveries/ });
  await expect(deliveries).not.toBeChecked();
  const chosen = page.waitForResponse((answer) => answer.url().includes("notifications.update") && answer.ok());
  await deliveries.click();
  await chosen;
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.reload();
  await expect(deliveries).toBeChecked();
  await section(page).getByRole("button", { name: "Remove" }).click();
  await expect(section(page).getByLabel("Mobile number")).toBeVisible();
  await expect(section(page).getByRole("switch")).toHaveCount(0);
  expect(await textsTo(number)).toHaveLength(1);
});

test("in Russian the same is said in Russian", async ({ page }) => {
  const number = newNumber();
  await register(page);
  await page.goto("/ru/account/notifications/choices");
  const texts = page.locator("section", { has: page.getByRole("heading", { name: "СМС" }) });
  await texts.getByLabel("Номер мобильного").fill(number);
  await texts.getByRole("button", { name: "Прислать код" }).click();
  await texts.getByLabel("Код из СМС").fill(await codeTo(number));
  await expectAccessible(page);
  await texts.getByRole("button", { name: "Подтвердить" }).click();
  await expect(texts.getByText("Подтверждён", { exact: true })).toBeVisible();
});

test("the short link of a message leads to the order's page, whoever asks; what is none leads to one's orders", async ({
  request,
}) => {
  const id = "0198c0de-0000-7000-8000-0123456789ab";
  const short = Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url");
  const led = async (path: string) => {
    const answer = await request.get(path, { maxRedirects: 0 });
    return [answer.status(), answer.headers().location];
  };
  expect(await led(`/ru/o/${short}`)).toEqual([307, `/ru/orders/${id}`]);
  expect(await led("/en/o/anything")).toEqual([307, "/en/orders"]);
});
