import type { Problem } from "@souk/ui/lib/problem";

/** The auth service's own minimum; it knows the other rules. */
const passwordLengthMin = 10;

export function newPasswordProblem(password: string): Problem | undefined {
  if (password === "") return { code: "passwordMissing" };
  const { length } = [...password];
  return length < passwordLengthMin ? { code: "passwordShort", values: { length: String(length) } } : undefined;
}
