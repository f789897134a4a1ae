"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { TextField } from "@souk/ui/components/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { ApplicationView } from "@/server/routers/application/application-view";
import { useErrorText } from "../errors/use-error-text.ts";
import { useApplication } from "./use-application.ts";

/** Where payouts go. The number is shown once more by its last four digits only. */
export function BankSection({ application }: { application: ApplicationView }) {
  const t = useTranslations("apply.bank");
  const errorText = useErrorText();
  const { setBankAccount } = useApplication();
  const [typed, setTyped] = useState({ iban: "", holder: application.bankAccount?.holder ?? "" });
  const isFilled = typed.iban.trim() !== "" && typed.holder.trim() !== "";

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isFilled) return;
    setBankAccount.mutate(
      { requestId: newId(), applicationId: application.id, ...typed },
      { onSuccess: () => setTyped((before) => ({ ...before, iban: "" })) },
    );
  }

  const { bankAccount } = application;
  return (
    <Card padding="roomy">
      <h2 className="text-subheading">{t("title")}</h2>
      <p className="mt-1 text-soft">
        {bankAccount ? t("given", { country: bankAccount.countryCode, last4: bankAccount.last4 }) : t("text")}
      </p>
      <form noValidate onSubmit={submit} className="mt-5 grid gap-5 md:grid-cols-2">
        <TextField
          name="iban"
          label={t("iban")}
          hint={t("ibanHint")}
          autoComplete="off"
          value={typed.iban}
          error={setBankAccount.error === null ? undefined : errorText(setBankAccount.error)}
          maxLength={50}
          onText={(iban) => setTyped((before) => ({ ...before, iban }))}
        />
        <TextField
          name="holder"
          label={t("holder")}
          autoComplete="name"
          value={typed.holder}
          maxLength={160}
          onText={(holder) => setTyped((before) => ({ ...before, holder }))}
        />
        <div className="md:col-span-2">
          <Button type="submit" disabled={!isFilled} loading={setBankAccount.isPending} loadingLabel={t("saving")}>
            {bankAccount ? t("replace") : t("save")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
