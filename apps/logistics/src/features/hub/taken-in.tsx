"use client";
import { Notice } from "@souk/ui/components/notice";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { AppRouter } from "@/server/routers/_app";

/** What is at the hub now, and what could not be taken in. */
export function TakenIn({ answer }: { answer: inferRouterOutputs<AppRouter>["dispatch"]["takeIn"] }) {
  const t = useTranslations("hub");
  return (
    <>
      {answer.taken.length > 0 && (
        <Notice tone="good" live title={t("taken", { count: answer.taken.length })}>
          <ul className="flex flex-wrap gap-x-4 gap-y-1 tabular">
            {answer.taken.map(({ id, code }) => (
              <li key={id}>
                <Link href={`/desk/deliveries/${id}`} className="rounded-4 underline underline-offset-4">
                  {code}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {answer.refused.length > 0 && (
        <Notice tone="error" live title={t("refused", { count: answer.refused.length })}>
          <p className="tabular">{answer.refused.join(", ")}</p>
          <p>{t("refusedText")}</p>
        </Notice>
      )}
    </>
  );
}
