"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { Notice } from "@souk/ui/components/notice";
import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import type { SavedAddressView } from "@/server/routers/account/address-view";
import type { MeView } from "@/server/routers/account/me";
import type { CartView } from "@/server/routers/cart/cart-view";
import type { TotalsView } from "@/server/routers/order/totals-view";
import type { Country } from "../address/country-names.ts";
import { ErrorSummary, type SummaryItem } from "../forms/error-summary.tsx";
import { TextField } from "../forms/text-field.tsx";
import { AddressSection } from "./address-section.tsx";
import { store } from "./attempt-store.ts";
import { CardFields, type CardFieldsHandle } from "./card-fields.tsx";
import { checkoutInput } from "./checkout-input.ts";
import { type DeliveryField, fieldOrder, maxLengthOf } from "./delivery-form.ts";
import { DeliverySection } from "./delivery-section.tsx";
import { DemoCards } from "./demo-cards.tsx";
import { FormSection } from "./form-section.tsx";
import { OrderSummary } from "./order-summary.tsx";
import { RunNotice } from "./run-notice.tsx";
import { SignInHint } from "./sign-in-hint.tsx";
import type { useCheckoutRun } from "./use-checkout-run.ts";
import { useDelivery } from "./use-delivery.ts";
import { useProblemText } from "./use-problem-text.ts";
import { useSaveAddress } from "./use-save-address.ts";

export interface CheckoutFormProps {
  readonly cart: CartView;
  readonly totals: TotalsView;
  /** The tax of another country is being worked out. */
  readonly isChanging: boolean;
  readonly me: MeView | null;
  readonly addresses: readonly SavedAddressView[];
  readonly countries: readonly Country[];
  /** Null when the payment service cannot be asked. */
  readonly provider: { readonly provider: string; readonly fieldsUrl: string } | null;
  readonly checkout: ReturnType<typeof useCheckoutRun>;
  readonly onCountry: (countryCode: string) => void;
}

const busyStates = new Set(["card", "placing", "working", "leaving", "done"]);
const cardName = "card";

/** Everything that a checkout asks for, on one page. */
export function CheckoutForm(props: CheckoutFormProps) {
  const { cart, totals, isChanging, me, addresses, countries, provider, checkout, onCountry } = props;
  const t = useTranslations("checkout");
  const problemText = useProblemText();
  const form = useRef<HTMLFormElement>(null);
  const card = useRef<CardFieldsHandle>(null);
  const before = useRef<CartView>(null);
  const delivery = useDelivery({ me, addresses }, onCountry);
  const saving = useSaveAddress(me !== null, addresses.length === 0);
  const [tries, setTries] = useState(0);
  const [isCardWrong, setCardWrong] = useState(false);
  const { run } = checkout;
  const isBusy = busyStates.has(run.state);
  const hasTried = tries > 0;

  async function pay(event: FormEvent) {
    event.preventDefault();
    if (isBusy || isChanging || !provider) return;
    if (run.state === "uncertain") return checkout.send(run.attempt);
    const problems = delivery.check();
    if (Object.keys(problems).length > 0) {
      setCardWrong(!card.current?.isValid());
      setTries(tries + 1);
      return;
    }
    setCardWrong(false);
    checkout.checkCard();
    const answer = await card.current?.requestToken();
    if (!answer?.ok) return checkout.reset(answer?.isShown ? null : { reason: "CARD_UNREACHABLE", metadata: {} });
    const attempt = checkoutInput({ delivery: delivery.delivery, cart, totals, paymentToken: answer.token });
    before.current = cart;
    store({ delivery: delivery.delivery, attempt, checkoutId: null, failure: null });
    if (delivery.addressId === null) saving.save(delivery.delivery);
    await checkout.send(attempt);
  }

  const items: SummaryItem[] = fieldOrder(delivery.values.countryCode).flatMap((name) => {
    const text = problemText(delivery.problems[name]);
    return text === undefined ? [] : [{ name, text }];
  });
  if (isCardWrong && items.length > 0) items.push({ name: cardName, text: t("problems.card") });

  return (
    <form ref={form} noValidate onSubmit={pay} aria-busy={isBusy || undefined}>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-8">
        <div className="grid min-w-0 gap-5">
          {hasTried && (
            <ErrorSummary
              title={t("problems.title", { count: items.length })}
              items={items}
              attempt={tries}
              form={form}
              onOther={() => card.current?.focus()}
            />
          )}
          <fieldset disabled={isBusy} className="contents">
            <FormSection id="checkout-contact" title={t("contact.title")} aside={me === null && <SignInHint />}>
              <TextField
                name="email"
                type="email"
                inputMode="email"
                autoComplete="email"
                label={t("contact.email")}
                hint={t("contact.emailHint")}
                value={delivery.values.email}
                error={problemText(delivery.problems.email)}
                maxLength={maxLengthOf("email")}
                onText={(email) => delivery.set({ email })}
                onBlur={() => delivery.leave("email" satisfies DeliveryField)}
              />
            </FormSection>
            <AddressSection
              delivery={delivery}
              addresses={addresses}
              countries={countries}
              saving={me === null ? null : saving}
            />
          </fieldset>
          <DeliverySection cart={cart} />
          <FormSection id="checkout-payment" title={t("payment.title")}>
            <RunNotice checkout={checkout} cart={cart} before={before.current} />
            {provider ? (
              <>
                <CardFields ref={card} fieldsUrl={provider.fieldsUrl} />
                <p className="mt-4 flex gap-2 text-label text-soft">
                  <Lock aria-hidden strokeWidth={1.75} className="mt-px size-4 shrink-0" />
                  {t("payment.safe")}
                </p>
                {provider.provider === "sandbox" && <DemoCards />}
              </>
            ) : (
              <Notice tone="error">{t("payment.unavailable")}</Notice>
            )}
          </FormSection>
        </div>
        <Card padding="roomy" className="lg:sticky lg:top-6">
          <OrderSummary cart={cart} totals={totals} isChanging={isChanging} />
          <Button
            type="submit"
            variant="brand"
            size="lg"
            block
            className="mt-6"
            disabled={!provider}
            loading={isBusy}
            loadingLabel={isBusy ? t(`progress.${run.state}`) : undefined}
          >
            {t("summary.pay", { amount: totals.total.text })}
          </Button>
          <p className="mt-3 text-label text-soft" aria-hidden={isBusy || undefined}>
            {isBusy ? t(`progress.${run.state}`) : t("summary.terms")}
          </p>
        </Card>
      </div>
    </form>
  );
}
