import type { Problems } from "@souk/ui/lib/problem";

export const passwordProblem = ({ password }: { readonly password: string }): Problems<"password"> =>
  password === "" ? { password: { code: "passwordMissing" } } : {};

export const codeProblem = ({ code }: { readonly code: string }): Problems<"code"> =>
  code.trim() === "" ? { code: { code: "codeMissing" } } : {};
