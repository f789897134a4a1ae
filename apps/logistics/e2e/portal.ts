import { type BrowserContext, expect, type Page } from "@playwright/test";

export interface Account {
  readonly email: string;
  readonly password: string;
}

export const words = {
  en: { email: "Email", password: "Password", signIn: "Sign in" },
  ru: { email: "Электронная почта", password: "Пароль", signIn: "Войти" },
} as const;

export type Language = keyof typeof words;

/** Fills in the form of the sign-in page that is shown. */
export async function fillIn(page: Page, { email, password }: Account, language: Language = "en"): Promise<void> {
  const said = words[language];
  await page.waitForLoadState("networkidle");
  await page.getByLabel(said.email, { exact: true }).fill(email);
  await page.getByLabel(said.password, { exact: true }).fill(password);
}

/** Signs in on the page that asks for it; again when a busy machine took too long over the password. */
export async function enter(page: Page, account: Account, language: Language = "en"): Promise<void> {
  await fillIn(page, account, language);
  const button = page.getByRole("button", { name: words[language].signIn, exact: true });
  await expect(async () => {
    await button.click({ timeout: 5_000 });
    await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"), { timeout: 15_000 });
  }).toPass({ timeout: 90_000 });
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

const known = new Map<string, Cookies>();

/** Opens a page as somebody, who signs in when they have not done so in this run or their session is over. */
export async function open(page: Page, account: Account, path: string): Promise<void> {
  await page.context().addCookies(known.get(account.email) ?? []);
  await page.goto(path);
  if (new URL(page.url()).pathname.endsWith("/sign-in")) {
    await enter(page, account, path.startsWith("/ru") ? "ru" : "en");
    await page.waitForURL((url) => url.pathname + url.search === path);
    known.set(account.email, await page.context().cookies());
  }
  await untilAlive(page);
}

/** Until React has taken over. The desk holds a connection open for as long as it is shown, so that its network is never idle. */
export async function untilAlive(page: Page): Promise<void> {
  if (!/\/desk(\/|$)/.test(new URL(page.url()).pathname)) return page.waitForLoadState("networkidle");
  await page.waitForFunction(() => {
    const heading = document.querySelector("h1");
    return heading !== null && Object.keys(heading).some((key) => key.startsWith("__reactFiber"));
  });
}
