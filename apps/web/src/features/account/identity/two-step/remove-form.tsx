"use client";
import { Button } from "@souk/ui/components/button";
import { useToast } from "@souk/ui/components/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { IdentityForm } from "../identity-form.tsx";
import { codeProblem, passwordProblem } from "./problems.ts";

interface RemoveFormProps {
  readonly hasPassword: boolean;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Off again, for the password and a code. */
export function RemoveForm({ hasPassword, onCancel, onDone }: RemoveFormProps) {
  const t = useTranslations("identity.twoStep");
  const show = useToast();
  const { mutateAsync } = useMutation(useTRPC().account.identity.secondFactor.remove.mutationOptions());
  return (
    <div className="grid max-w-105 gap-4">
      <IdentityForm<"password" | "code">
        fields={[
          ...(hasPassword
            ? [{ name: "password", label: t("password"), type: "password", autoComplete: "current-password" } as const]
            : []),
          { name: "code", label: t("removeCode"), autoComplete: "one-time-code" },
        ]}
        problemsOf={(values) => ({ ...(hasPassword && passwordProblem(values)), ...codeProblem(values) })}
        submitLabel={t("removeSubmit")}
        submittingLabel={t("working")}
        failedTitle={t("failedTitle")}
        fieldOfReason={{ PASSWORD_WRONG: "password", SECOND_FACTOR_WRONG: "code" }}
        onSubmit={async ({ password = "", code }) => {
          await mutateAsync({ password, code });
          show({ title: t("isOff"), tone: "good" });
          onDone();
        }}
      />
      <Button variant="ghost" className="justify-self-start" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </div>
  );
}
