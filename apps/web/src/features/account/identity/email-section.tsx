"use client";
import { Badge } from "@souk/ui/components/badge";
import { Card } from "@souk/ui/components/card";
import { Notice } from "@souk/ui/components/notice";
import { emailProblem } from "@souk/ui/lib/email-problem";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SignInStateView } from "@/server/routers/account/identity/sign-in-state";
import { useTRPC } from "@/trpc/react";
import { IdentityForm } from "./identity-form.tsx";
import { UnconfirmedNotice } from "./unconfirmed-notice.tsx";

/** The address that signs in, and the way to another one. */
export function EmailSection({ state }: { state: SignInStateView }) {
  const t = useTranslations("identity.email");
  const trpc = useTRPC();
  const { data: me } = useQuery(trpc.account.me.queryOptions());
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const { mutateAsync } = useMutation(trpc.account.identity.requestEmailChange.mutationOptions());
  return (
    <Card padding="roomy" className="grid gap-6">
      <UnconfirmedNotice />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="wrap-anywhere font-semibold">{me?.email ?? t("unknown")}</span>
        {state.isEmailConfirmed && <Badge tone="good">{t("confirmed")}</Badge>}
      </p>
      {askedFor !== null && (
        <Notice tone="good" live title={t("sentTitle")}>
          <span className="wrap-anywhere">{t("sentText", { email: askedFor })}</span>
        </Notice>
      )}
      {state.hasPassword && askedFor === null && (
        <div className="max-w-105">
          <IdentityForm
            fields={[
              { name: "newEmail", label: t("new"), type: "email", inputMode: "email", autoComplete: "email" },
              { name: "password", label: t("password"), type: "password", autoComplete: "current-password" },
            ]}
            problemsOf={({ newEmail, password }) => {
              const problem = emailProblem(newEmail);
              return {
                ...(problem && { newEmail: problem }),
                ...(password === "" && { password: { code: "passwordMissing" } }),
              };
            }}
            submitLabel={t("submit")}
            submittingLabel={t("submitting")}
            failedTitle={t("failedTitle")}
            fieldOfReason={{ PASSWORD_WRONG: "password" }}
            onSubmit={async ({ newEmail, password }) => {
              await mutateAsync({ newEmail: newEmail.trim(), password });
              setAskedFor(newEmail.trim());
            }}
          />
        </div>
      )}
    </Card>
  );
}
