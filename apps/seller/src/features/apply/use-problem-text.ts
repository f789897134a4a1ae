"use client";
import { useTranslations } from "next-intl";
import type { ApplicationView } from "@/server/routers/application/application-view";

/** What is wrong with a field, in words, with an example of what would be right. */
export function useProblemText(problems: ApplicationView["problems"]) {
  const t = useTranslations("apply.problems");
  return (field: string): string | undefined => {
    const problem = problems.find((each) => each.field === field);
    if (!problem) return undefined;
    return t(t.has(problem.reason) ? problem.reason : "MISSING", { example: problem.example });
  };
}
