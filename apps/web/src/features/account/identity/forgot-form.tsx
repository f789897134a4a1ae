"use client";
import { Notice } from "@souk/ui/components/notice";
import { emailProblem } from "@souk/ui/lib/email-problem";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/react";
import { IdentityForm } from "./identity-form.tsx";

/** Asks for a link to a new password; what is said does not depend on whether there is an account. */
export function ForgotForm() {
  const t = useTranslations("identity.forgot");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { mutateAsync } = useMutation(useTRPC().account.identity.requestReset.mutationOptions());
  return (
    <div className="grid gap-5">
      {sentTo !== null && (
        <Notice tone="good" live title={t("sentTitle")}>
          <span className="wrap-anywhere">{t("sentText", { email: sentTo })}</span>
        </Notice>
      )}
      <IdentityForm
        fields={[{ name: "email", label: t("email"), type: "email", inputMode: "email", autoComplete: "username" }]}
        problemsOf={({ email }) => {
          const problem = emailProblem(email);
          return problem ? { email: problem } : {};
        }}
        submitLabel={sentTo === null ? t("submit") : t("again")}
        submittingLabel={t("submitting")}
        failedTitle={t("failedTitle")}
        variant="brand"
        onSubmit={async ({ email }) => {
          await mutateAsync({ email: email.trim() });
          setSentTo(email.trim());
        }}
      />
    </div>
  );
}
