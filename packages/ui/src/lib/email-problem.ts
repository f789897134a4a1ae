import type { Problem } from "./problem.ts";

/** What keeps an e-mail address from working, as far as its text shows. */
export function emailProblem(text: string): Problem | undefined {
  const email = text.trim();
  if (email === "") return { code: "emailMissing" };
  if (!email.includes("@")) return { code: "emailAt" };
  if (/\s/.test(email)) return { code: "emailSpace" };
  return /^[^@]+@[^@.]+(\.[^@.]+)+$/.test(email) ? undefined : { code: "emailDomain" };
}
