"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { TextField } from "@souk/ui/components/text-field";
import { emailProblem } from "@souk/ui/lib/email-problem";
import type { Problems } from "@souk/ui/lib/problem";
import { useFormFields } from "@souk/ui/lib/use-form-fields";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";

type Name = "orderNumber" | "email";

function problemsOf({ orderNumber, email }: Readonly<Record<Name, string>>): Problems<Name> {
  const wrong = emailProblem(email);
  return {
    ...(orderNumber.trim() === "" && { orderNumber: { code: "numberMissing" } }),
    ...(wrong && { email: { code: wrong.code === "emailMissing" ? "emailMissing" : "emailWrong" } }),
  };
}

/** Has a link to an order mailed. Whether there is such an order it does not tell. */
export function FindOrderForm() {
  const t = useTranslations("orders.find");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { values, problems, set, leave, check } = useFormFields<Name>({ orderNumber: "", email: "" }, problemsOf);
  const [asked, setAsked] = useState<Record<Name, string>>();
  const { mutate, isPending, error } = useMutation(
    trpc.order.requestLink.mutationOptions({ onSuccess: (_answer, request) => setAsked(request) }),
  );
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const found = check();
    const first = (["orderNumber", "email"] as const).find((name) => found[name]);
    if (first) {
      const field = event.currentTarget.elements.namedItem(first);
      if (field instanceof HTMLElement) field.focus();
      return;
    }
    if (!isPending) mutate({ orderNumber: values.orderNumber.trim(), email: values.email.trim() });
  }
  if (asked) {
    const another = () => {
      setAsked(undefined);
      set({ orderNumber: "" });
    };
    return (
      <Notice
        tone="good"
        live
        title={t("sentTitle")}
        action={
          <Button variant="outline" size="sm" onClick={another}>
            {t("again")}
          </Button>
        }
      >
        <span className="wrap-anywhere">{t("sentText", { number: asked.orderNumber, email: asked.email })}</span>
      </Notice>
    );
  }
  return (
    <form noValidate onSubmit={send} className="grid gap-5">
      {error && (
        <Notice tone="error" live title={t("failed")}>
          {errorText(error)}
        </Notice>
      )}
      <TextField
        name="orderNumber"
        label={t("number")}
        hint={t("numberHint")}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        value={values.orderNumber}
        error={problems.orderNumber && t(problems.orderNumber.code)}
        onText={(orderNumber) => set({ orderNumber })}
        onBlur={() => leave("orderNumber")}
      />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        autoComplete="email"
        maxLength={254}
        value={values.email}
        error={problems.email && t(problems.email.code)}
        onText={(email) => set({ email })}
        onBlur={() => leave("email")}
      />
      <Button
        type="submit"
        loading={isPending}
        loadingLabel={t("sending")}
        className="justify-self-start max-xs:w-full"
      >
        {t("send")}
      </Button>
    </form>
  );
}
