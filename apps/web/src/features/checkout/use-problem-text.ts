"use client";
import type { Problem } from "@souk/ui/lib/problem";
import { useTranslations } from "next-intl";
import { useAddressProblemText } from "../address/use-address-problem-text.ts";

/** A problem of the delivery form in the reader's words. */
export function useProblemText(): (problem: Problem | undefined) => string | undefined {
  const t = useTranslations("checkout.problems");
  const addressText = useAddressProblemText();
  return (problem) => (problem && t.has(problem.code) ? t(problem.code) : addressText(problem));
}
