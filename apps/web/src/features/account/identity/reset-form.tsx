"use client";
import { failureOf } from "@souk/bff/failure";
import { LinkButton } from "@souk/ui/components/link-button";
import { Notice } from "@souk/ui/components/notice";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../../errors/use-error-text.ts";
import { ShopLink } from "../../layout/shop-link.tsx";
import { IdentityForm } from "./identity-form.tsx";
import { newPasswordProblem } from "./password-length.ts";

/** Takes the new password; opening the page alone uses nothing up. */
export function ResetForm({ token }: { token: string }) {
  const t = useTranslations("identity.reset");
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const [isDone, setDone] = useState(false);
  const [deadLink, setDeadLink] = useState<unknown>(null);
  const { mutateAsync } = useMutation(useTRPC().account.identity.resetPassword.mutationOptions());
  if (isDone) {
    return (
      <div className="grid gap-5">
        <Notice tone="good" live title={t("doneTitle")}>
          {t("doneText")}
        </Notice>
        <LinkButton href="/sign-in" linkAs={ShopLink} size="lg" block>
          {t("signIn")}
        </LinkButton>
      </div>
    );
  }
  if (deadLink !== null) {
    return (
      <div className="grid gap-5">
        <Notice tone="error" live title={t("failedTitle")}>
          {errorText(deadLink)}
        </Notice>
        <LinkButton href="/forgot" linkAs={ShopLink} size="lg" block>
          {t("newLink")}
        </LinkButton>
      </div>
    );
  }
  return (
    <IdentityForm
      fields={[
        {
          ...{ name: "newPassword", label: t("newPassword"), type: "password" },
          ...{ autoComplete: "new-password", hint: t("hint") },
        },
      ]}
      problemsOf={({ newPassword }) => {
        const problem = newPasswordProblem(newPassword);
        return problem ? { newPassword: problem } : {};
      }}
      submitLabel={t("submit")}
      submittingLabel={t("submitting")}
      failedTitle={t("failedTitle")}
      fieldOfReason={{ PASSWORD_WEAK: "newPassword" }}
      variant="brand"
      onSubmit={async ({ newPassword }) => {
        try {
          await mutateAsync({ token, newPassword });
        } catch (error) {
          if (failureOf(error).reason !== "LINK_INVALID") throw error;
          // No password makes this link good again.
          return setDeadLink(error);
        }
        setDone(true);
        await queryClient.invalidateQueries();
      }}
    />
  );
}
