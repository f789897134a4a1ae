"use client";
import { Button } from "@souk/ui/components/button";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { IdentityForm } from "../identity-form.tsx";
import { codeProblem } from "./problems.ts";

interface RenewFormProps {
  readonly onCancel: () => void;
  readonly onDone: (recoveryCodes: readonly string[]) => void;
}

/** New recovery codes, for a code of the app. */
export function RenewForm({ onCancel, onDone }: RenewFormProps) {
  const t = useTranslations("identity.twoStep");
  const { mutateAsync } = useMutation(useTRPC().account.identity.secondFactor.renewCodes.mutationOptions());
  return (
    <div className="grid max-w-105 gap-4">
      <p className="text-soft">{t("renewText")}</p>
      <IdentityForm
        fields={[{ name: "code", label: t("code"), inputMode: "numeric", autoComplete: "one-time-code" }]}
        problemsOf={codeProblem}
        submitLabel={t("renew")}
        submittingLabel={t("working")}
        failedTitle={t("failedTitle")}
        fieldOfReason={{ SECOND_FACTOR_WRONG: "code" }}
        onSubmit={async ({ code }) => onDone(await mutateAsync({ code }))}
      />
      <Button variant="ghost" className="justify-self-start" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </div>
  );
}
