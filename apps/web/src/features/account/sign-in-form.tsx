"use client";
import { signIn } from "@souk/bff/sign-in";
import { SignInForm as Form } from "@souk/ui/components/sign-in-form";
import { useTranslations } from "next-intl";
import { useArrive } from "./use-arrive.ts";

export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("account");
  const errors = useTranslations("errors");
  const arrive = useArrive(next);
  return (
    <Form
      ask={signIn}
      onDone={() => arrive(t("signIn.done"))}
      words={{
        text: (text) => t(`signIn.${text}`),
        tooMany: (minutes) => t("signIn.tooMany", { minutes }),
        problem: (code) => t(`problems.${code}`),
        refusal: (reason) => errors(errors.has(reason) ? reason : "GENERIC"),
      }}
      controlSize="lg"
    />
  );
}
