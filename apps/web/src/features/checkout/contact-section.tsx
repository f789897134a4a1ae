"use client";
import { TextField } from "@souk/ui/components/text-field";
import { useTranslations } from "next-intl";
import { maxLengthOf } from "./delivery-form.ts";
import { FormSection } from "./form-section.tsx";
import { SignInHint } from "./sign-in-hint.tsx";
import type { useDelivery } from "./use-delivery.ts";
import { useProblemText } from "./use-problem-text.ts";

export interface ContactSectionProps {
  readonly delivery: ReturnType<typeof useDelivery>;
  readonly isGuest: boolean;
}

/** Whom to tell about the order. */
export function ContactSection({ delivery, isGuest }: ContactSectionProps) {
  const t = useTranslations("checkout.contact");
  const problemText = useProblemText();
  return (
    <FormSection id="checkout-contact" title={t("title")} aside={isGuest && <SignInHint />}>
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        label={t("email")}
        hint={t("emailHint")}
        value={delivery.values.email}
        error={problemText(delivery.problems.email)}
        maxLength={maxLengthOf("email")}
        onText={(email) => delivery.set({ email })}
        onBlur={() => delivery.leave("email")}
      />
    </FormSection>
  );
}
