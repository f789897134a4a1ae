"use client";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";

/** Why the way over another provider did not lead here. */
export function SignInProblem({ reason }: { reason: string }) {
  const t = useTranslations("account.signIn");
  const errors = useTranslations("errors");
  return (
    <Notice tone="error" live title={t("failedTitle")} className="mb-4">
      {errors.has(reason) ? errors(reason, { minutes: 1, retry_after_seconds: "60" }) : errors("PROVIDER_FAILED")}
    </Notice>
  );
}
