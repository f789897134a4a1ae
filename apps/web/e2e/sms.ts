import { expect, type Page } from "@playwright/test";

const { SOUK_WEB_URL = "http://127.0.0.1:4100" } = process.env;
/** The page of text messages of the stack stands 28 ports above its storefront. */
const { SOUK_SMS_URL = `http://127.0.0.1:${Number(new URL(SOUK_WEB_URL).port) + 28}` } = process.env;

/** A number of nobody else's in this run or one before. */
export const newNumber = () => `+35191${String(Math.floor(Math.random() * 10_000_000)).padStart(7, "0")}`;

/** Bodies of all text messages to a number, newest first. */
export async function textsTo(number: string): Promise<string[]> {
  const answer = await fetch(`${SOUK_SMS_URL}/api/messages?to=${encodeURIComponent(number)}`);
  return ((await answer.json()) as { body: string }[]).map(({ body }) => body);
}

/** The code in the newest message to a number, once so many are there. */
export async function codeTo(number: string, messages = 1): Promise<string> {
  let texts: string[] = [];
  await expect
    .poll(
      async () => {
        texts = await textsTo(number);
        return texts.length;
      },
      { message: `text messages to ${number}`, timeout: 30_000 },
    )
    .toBe(messages);
  return /\b\d{6}\b/.exec(texts[0] ?? "")?.[0] ?? "";
}

/** Whoever is signed in gets text messages about their deliveries from now on; gives the number. */
export async function wantTexts(page: Page): Promise<string> {
  const number = newNumber();
  await page.goto("/en/account/notifications/choices");
  const section = page.locator("section", { has: page.getByRole("heading", { name: "Text messages" }) });
  await section.getByLabel("Mobile number").fill(number);
  await section.getByRole("button", { name: "Send a code" }).click();
  await section.getByLabel("Code from the message").fill(await codeTo(number));
  await section.getByRole("button", { name: "Confirm" }).click();
  const chosen = page.waitForResponse((answer) => answer.url().includes("notifications.update") && answer.ok());
  await section.getByRole("switch", { name: /^Deliveries/ }).click();
  await chosen;
  return number;
}
