"use client";
import { signIn } from "@souk/bff/sign-in";
import { SignInForm as Form } from "@souk/ui/components/sign-in-form";
import { useLocale, useTranslations } from "next-intl";

/** A document is loaded after signing in, so that nothing of who was here before stays in it. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("entrance");
  const errors = useTranslations("errors");
  const locale = useLocale();
  return (
    <div className="mt-6">
      <Form
        ask={signIn}
        onDone={() => window.location.assign(`/${locale}${next}`)}
        words={{
          text: (text) => t(text),
          tooMany: (minutes) => t("tooMany", { minutes }),
          problem: (code) => t(`problems.${code}`),
          refusal: (reason) => errors(errors.has(reason) ? reason : "GENERIC"),
        }}
      />
    </div>
  );
}
