import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "@souk/testing/accessible";
import { Secret, TOTP } from "otpauth";
import { type Account, register, signOut } from "./account.ts";
import { mailTo } from "./mailbox.ts";

const { SOUK_WEB_URL = "http://127.0.0.1:4100" } = process.env;
const portOf = (above: number) => `http://127.0.0.1:${Number(new URL(SOUK_WEB_URL).port) + above}`;
const { SOUK_CONSOLE_URL = portOf(1), SOUK_PORTAL_URL = portOf(2) } = process.env;

const main = (page: Page) => page.getByRole("main");

/** What the app shows; never a code that was used, for each is good once. */
function authenticator(secret: string) {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  let used = "";
  return async () => {
    await expect.poll(() => totp.generate() !== used, { timeout: 35_000 }).toBe(true);
    used = totp.generate();
    return used;
  };
}

async function begin(page: Page, { password }: Account): Promise<string> {
  await page.goto("/en/account/devices");
  await main(page).getByRole("button", { name: "Switch it on" }).click();
  await main(page).getByRole("button", { name: "Continue" }).click();
  await expect(main(page).getByText("Enter your password")).toBeVisible();
  await main(page).getByLabel("Your password").last().fill(password);
  await main(page).getByRole("button", { name: "Continue" }).click();
  await expect(main(page).getByRole("img", { name: /Picture to scan/ })).toBeVisible();
  const key = await main(page).getByText("Or type this key").locator("xpath=..").locator("code").textContent();
  return (key ?? "").replaceAll(" ", "");
}

async function askForCode(page: Page, { email, password }: Account, app = ""): Promise<void> {
  await page.goto(`${app}/en/sign-in`);
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await main(page).getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByLabel("Code from your authenticator app")).toBeFocused();
}

test("who switches two-step sign-in on needs a code in every app from then on, also a kept one, until they switch it off", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const account = await register(page);
  const app = authenticator(await begin(page, account));
  await expectAccessible(page);
  await main(page).getByLabel("The six digits").fill("000000");
  await main(page).getByRole("button", { name: "Switch on", exact: true }).click();
  await expect(main(page).getByText(/This code is wrong/)).toBeVisible();
  await main(page)
    .getByLabel("The six digits")
    .fill(await app());
  await main(page).getByRole("button", { name: "Switch on", exact: true }).click();
  const codes = main(page).getByRole("region", { name: "Your recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(8);
  await expectAccessible(page);
  const [first = "", second = "", third = ""] = await codes.allTextContents();
  const saved = page.waitForEvent("download");
  await main(page).getByRole("link", { name: "Save as a file" }).click();
  expect(readFileSync(await (await saved).path(), "utf8")).toContain(`${first}\n`);
  await main(page).getByRole("button", { name: "I have kept them" }).click();
  await expect(main(page).getByText("8 recovery codes are left.")).toBeVisible();
  expect((await mailTo(account.email, /^Two-step sign-in is on$/)).text).toContain("authenticator app");

  await signOut(page);
  await askForCode(page, account);
  await expectAccessible(page);
  await page.getByLabel("Code from your authenticator app").fill("000000");
  await main(page).getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(main(page).getByText(/This code is wrong/)).toBeVisible();
  await page.getByLabel("Code from your authenticator app").fill(await app());
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/en(\/account)?$/);

  await signOut(page);
  await askForCode(page, account);
  await page.getByLabel("Code from your authenticator app").fill(first.toLowerCase());
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/en(\/account)?$/);
  await mailTo(account.email, /^A recovery code was used$/);

  for (const [app, code, title] of [
    [SOUK_CONSOLE_URL, second, "This account has no shop"],
    [SOUK_PORTAL_URL, third, "This account is no courier’s"],
  ] as const) {
    await askForCode(page, account, app);
    await expectAccessible(page);
    await page.getByLabel("Code from your authenticator app").fill(code);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
  }

  await page.goto("/en/account/devices");
  await expect(main(page).getByText("5 recovery codes are left.")).toBeVisible();
  await main(page).getByRole("button", { name: "Switch it off" }).click();
  await main(page).getByLabel("Your password").last().fill(account.password);
  await main(page)
    .getByLabel("Code of the app")
    .fill(await app());
  await main(page).getByRole("button", { name: "Switch off", exact: true }).click();
  await expect(main(page).getByRole("button", { name: "Switch it on" })).toBeVisible();
});
