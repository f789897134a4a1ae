"use client";
import { Button } from "@souk/ui/components/button";
import { useToast } from "@souk/ui/components/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BegunView } from "@/server/routers/account/identity/second-factor/begin";
import { useTRPC } from "@/trpc/react";
import { IdentityForm } from "../identity-form.tsx";
import { codeProblem, passwordProblem } from "./problems.ts";

interface SetUpProps {
  readonly hasPassword: boolean;
  readonly onCancel: () => void;
  readonly onDone: (recoveryCodes: readonly string[]) => void;
}

/** The password first, then the picture for the app and a code of it. */
export function SetUp({ hasPassword, onCancel, onDone }: SetUpProps) {
  const t = useTranslations("identity.twoStep");
  const trpc = useTRPC();
  const [begun, setBegun] = useState<BegunView | null>(null);
  const { mutateAsync } = useMutation(trpc.account.identity.secondFactor.begin.mutationOptions());
  return (
    <div className="grid gap-4">
      {begun ? (
        <ScanAndConfirm begun={begun} onDone={onDone} />
      ) : (
        <div className="max-w-105">
          <IdentityForm<"password">
            fields={
              hasPassword
                ? [{ name: "password", label: t("password"), type: "password", autoComplete: "current-password" }]
                : []
            }
            problemsOf={(values) => (hasPassword ? passwordProblem(values) : {})}
            submitLabel={t("continue")}
            submittingLabel={t("working")}
            failedTitle={t("failedTitle")}
            fieldOfReason={{ PASSWORD_WRONG: "password" }}
            onSubmit={async ({ password = "" }) => setBegun(await mutateAsync({ password }))}
          />
        </div>
      )}
      <Button variant="ghost" className="justify-self-start" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </div>
  );
}

function ScanAndConfirm({ begun: { secret, picture }, onDone }: { begun: BegunView } & Pick<SetUpProps, "onDone">) {
  const t = useTranslations("identity.twoStep");
  const trpc = useTRPC();
  const show = useToast();
  const { mutateAsync } = useMutation(trpc.account.identity.secondFactor.confirm.mutationOptions());
  return (
    <div className="grid max-w-105 gap-5">
      <p>{t("scan")}</p>
      {/* Dark on light in both themes: few apps read the reverse. */}
      <svg
        role="img"
        aria-label={t("picture")}
        viewBox={`0 0 ${picture.size} ${picture.size}`}
        className="size-48 rounded-md bg-white text-black"
        shapeRendering="crispEdges"
      >
        <path d={picture.path} fill="currentColor" />
      </svg>
      <p className="grid gap-1">
        <span className="text-soft">{t("type")}</span>
        <code className="wrap-anywhere font-semibold tracking-wider">{secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
      <IdentityForm
        fields={[{ name: "code", label: t("code"), inputMode: "numeric", autoComplete: "one-time-code" }]}
        problemsOf={codeProblem}
        submitLabel={t("confirm")}
        submittingLabel={t("working")}
        failedTitle={t("failedTitle")}
        fieldOfReason={{ SECOND_FACTOR_WRONG: "code" }}
        onSubmit={async ({ code }) => {
          const codes = await mutateAsync({ code });
          show({ title: t("isOn"), text: t("isOnText"), tone: "good" });
          onDone(codes);
        }}
      />
    </div>
  );
}
