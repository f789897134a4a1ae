"use client";
import { Card } from "@souk/ui/components/card";
import { TextLink } from "@souk/ui/components/text-link";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/react";
import { ShopLink } from "../../layout/shop-link.tsx";
import { IdentityForm } from "./identity-form.tsx";
import { newPasswordProblem } from "./password-length.ts";

/** Another password, for who knows the current one. */
export function PasswordSection({ hasPassword }: { hasPassword: boolean }) {
  const t = useTranslations("identity.password");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  // A new key empties the form.
  const [round, setRound] = useState(0);
  const { mutateAsync } = useMutation(trpc.account.identity.changePassword.mutationOptions());
  if (!hasPassword) {
    return (
      <Card padding="roomy">
        <p className="text-soft">
          {t("none")}{" "}
          <TextLink href="/forgot" linkAs={ShopLink}>
            {t("set")}
          </TextLink>
        </p>
      </Card>
    );
  }
  return (
    <Card padding="roomy">
      <div className="max-w-105">
        <IdentityForm
          key={round}
          fields={[
            { name: "currentPassword", label: t("current"), type: "password", autoComplete: "current-password" },
            {
              ...{ name: "newPassword", label: t("new"), type: "password" },
              ...{ autoComplete: "new-password", hint: t("hint") },
            },
          ]}
          problemsOf={({ currentPassword, newPassword }) => {
            const problem = newPasswordProblem(newPassword);
            return {
              ...(currentPassword === "" && { currentPassword: { code: "passwordMissing" } }),
              ...(problem && { newPassword: problem }),
            };
          }}
          submitLabel={t("submit")}
          submittingLabel={t("submitting")}
          failedTitle={t("failedTitle")}
          fieldOfReason={{ PASSWORD_WRONG: "currentPassword", PASSWORD_WEAK: "newPassword" }}
          onSubmit={async (values) => {
            await mutateAsync(values);
            show({ title: t("done"), text: t("doneText"), tone: "good" });
            setRound(round + 1);
            await queryClient.invalidateQueries({ queryKey: trpc.account.identity.pathKey() });
          }}
        />
      </div>
    </Card>
  );
}
