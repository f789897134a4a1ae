import type { Page } from "@playwright/test";

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
export async function enter(page: Page, { email, password }: Account, language: Language = "en"): Promise<void> {
  const said = words[language];
  await page.waitForLoadState("networkidle");
  await page.getByLabel(said.email, { exact: true }).fill(email);
  await page.getByLabel(said.password, { exact: true }).fill(password);
  await page.getByRole("button", { name: said.signIn, exact: true }).click();
}

/** Signs in on the way to a page, and waits until it is there. */
export async function open(page: Page, account: Account, path: string): Promise<void> {
  await page.goto(path);
  await enter(page, account, path.startsWith("/ru") ? "ru" : "en");
  await page.waitForURL((url) => url.pathname + url.search === path);
  await page.waitForLoadState("networkidle");
}
