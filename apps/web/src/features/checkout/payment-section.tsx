"use client";
import { Checkbox } from "@souk/ui/components/checkbox";
import { Notice } from "@souk/ui/components/notice";
import { RadioGroup, RadioOption } from "@souk/ui/components/radio-group";
import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CardView } from "@/server/routers/account/list-cards";
import { CardFields } from "./card-fields.tsx";
import { DemoCards } from "./demo-cards.tsx";
import { FormSection } from "./form-section.tsx";
import type { PaymentChoice } from "./use-payment.ts";

export interface PaymentSectionProps {
  readonly payment: PaymentChoice;
  readonly cards: readonly CardView[];
  /** Null when the payment service cannot be asked. */
  readonly provider: { readonly provider: string; readonly fieldsUrl: string } | null;
  readonly isNothingDue: boolean;
  readonly isBusy: boolean;
  /** Only an account can keep a card. */
  readonly canKeep: boolean;
  readonly notice: ReactNode;
}

/** How it is paid. */
export function PaymentSection(props: PaymentSectionProps) {
  const { payment, cards, provider, isNothingDue, isBusy, canKeep, notice } = props;
  const t = useTranslations("checkout.payment");
  return (
    <FormSection id="checkout-payment" title={t("title")}>
      {notice}
      {isNothingDue && <p className="text-soft">{t("nothingDue")}</p>}
      {!isNothingDue && !provider && <Notice tone="error">{t("unavailable")}</Notice>}
      {!isNothingDue && provider && (
        <>
          {cards.length > 0 && (
            <fieldset disabled={isBusy} className="contents">
              <SavedCards payment={payment} cards={cards} />
            </fieldset>
          )}
          {payment.savedId === null && (
            <>
              <CardFields ref={payment.fields} fieldsUrl={provider.fieldsUrl} />
              {canKeep && (
                <Checkbox
                  className="mt-4"
                  label={t("keep")}
                  hint={t("keepHint")}
                  disabled={isBusy}
                  checked={payment.isCardKept}
                  onChange={(event) => payment.keepCard(event.target.checked)}
                />
              )}
            </>
          )}
          <p className="mt-4 flex gap-2 text-label text-soft">
            <Lock aria-hidden strokeWidth={1.75} className="mt-px size-4 shrink-0" />
            {t(payment.savedId === null ? "safe" : "safeSaved")}
          </p>
          {provider.provider === "sandbox" && payment.savedId === null && <DemoCards />}
        </>
      )}
    </FormSection>
  );
}

function SavedCards({ payment, cards }: Pick<PaymentSectionProps, "payment" | "cards">) {
  const t = useTranslations("checkout.payment");
  return (
    <RadioGroup legend={t("saved")} hideLegend className={payment.savedId === null ? "mb-5" : undefined}>
      {cards.map((card) => (
        <RadioOption
          key={card.id}
          name="payment"
          label={t("card", { brand: card.brand, last4: card.last4 })}
          hint={t("cardExpiry", { expiry: expiryOf(card) })}
          checked={payment.savedId === card.id}
          onChange={() => payment.choose(card.id)}
        />
      ))}
      <RadioOption
        name="payment"
        label={t("another")}
        checked={payment.savedId === null}
        onChange={() => payment.choose(null)}
      />
    </RadioGroup>
  );
}

/** "04/27", as it is on the card. */
function expiryOf({ expiryMonth, expiryYear }: CardView): string {
  return `${String(expiryMonth).padStart(2, "0")}/${String(expiryYear % 100).padStart(2, "0")}`;
}
