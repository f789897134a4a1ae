"use client";
import type { Problem } from "@souk/ui/lib/problem";
import { useTranslations } from "next-intl";

/** A problem of an address in the reader's words. Needs the messages "address". */
export function useAddressProblemText(): (problem: Problem | undefined) => string | undefined {
  const t = useTranslations("address.problems");
  return (problem) => problem && t(problem.code, problem.values ?? {});
}
