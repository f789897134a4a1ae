"use client";
import { ErrorSummary, type SummaryItem } from "@souk/ui/components/error-summary";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import type { SavedAddressView } from "@/server/routers/account/address-view";
import type { CardView } from "@/server/routers/account/list-cards";
import type { MeView } from "@/server/routers/account/me";
import type { CartView } from "@/server/routers/cart/cart-view";
import type { TotalsView } from "@/server/routers/order/totals-view";
import type { Country } from "../address/country-names.ts";
import { mustAccept } from "../cart/price-changes.ts";
import { AddressSection } from "./address-section.tsx";
import { type DeliveryChoices, patchStored } from "./attempt-store.ts";
import { checkoutInput } from "./checkout-input.ts";
import { ContactSection } from "./contact-section.tsx";
import { fieldOrder } from "./delivery-form.ts";
import { DeliverySection } from "./delivery-section.tsx";
import type { Destination } from "./destination.ts";
import { PayCard } from "./pay-card.tsx";
import { PaymentSection } from "./payment-section.tsx";
import { RunNotice } from "./run-notice.tsx";
import { isBusyRun, type useCheckoutRun } from "./use-checkout-run.ts";
import { useDelivery } from "./use-delivery.ts";
import { usePayment } from "./use-payment.ts";
import { useProblemText } from "./use-problem-text.ts";
import { useSaveAddress } from "./use-save-address.ts";

export interface CheckoutFormProps {
  readonly cart: CartView;
  readonly totals: TotalsView;
  /** The sums are being worked out anew. */
  readonly isChanging: boolean;
  readonly me: MeView | null;
  readonly addresses: readonly SavedAddressView[];
  readonly cards: readonly CardView[];
  readonly countries: readonly Country[];
  /** Null when the payment service cannot be asked. */
  readonly provider: { readonly provider: string; readonly fieldsUrl: string } | null;
  readonly checkout: ReturnType<typeof useCheckoutRun>;
  readonly choices: DeliveryChoices;
  readonly onChoose: (sellerId: string, optionCode: string) => void;
  readonly onDestination: (destination: Destination) => void;
}

const cardName = "card";
const pricesName = "prices";

/** Everything that a checkout asks for, on one page. */
export function CheckoutForm(props: CheckoutFormProps) {
  const { cart, totals, isChanging, me, addresses, cards, countries, provider, checkout, choices } = props;
  const t = useTranslations("checkout");
  const problemText = useProblemText();
  const form = useRef<HTMLFormElement>(null);
  const before = useRef<CartView>(null);
  const isNothingDue = totals.total.minorUnits === "0";
  const delivery = useDelivery({ me, addresses }, props.onDestination);
  const payment = usePayment(cards, isNothingDue);
  const saving = useSaveAddress(me !== null, addresses.length === 0);
  const [tries, setTries] = useState(0);
  const [isCardWrong, setCardWrong] = useState(false);
  const { run } = checkout;
  const isBusy = isBusyRun(run);
  const canPay = provider !== null || isNothingDue;
  const hasTried = tries > 0;

  async function pay(event: FormEvent) {
    event.preventDefault();
    if (isBusy || isChanging || !canPay || run.state === "bank") return;
    if (run.state === "uncertain") return checkout.send(run.attempt);
    const problems = delivery.check();
    if (Object.keys(problems).length > 0 || mustAccept(cart)) {
      setCardWrong(!payment.isReady());
      setTries(tries + 1);
      return;
    }
    setCardWrong(false);
    checkout.checkCard();
    const prepared = await payment.prepare();
    if ("problem" in prepared) {
      return checkout.reset(prepared.problem === "shown" ? null : { reason: "CARD_UNREACHABLE", metadata: {} });
    }
    const attempt = checkoutInput({ delivery: delivery.delivery, cart, totals, payment: prepared });
    before.current = cart;
    patchStored({ delivery: delivery.delivery, attempt, checkoutId: null, failure: null });
    if (delivery.addressId === null) saving.save(delivery.delivery);
    await checkout.send(attempt);
  }

  const items: SummaryItem[] = fieldOrder(delivery.values.countryCode).flatMap((name) => {
    const text = problemText(delivery.problems[name]);
    return text === undefined ? [] : [{ name, text }];
  });
  if (mustAccept(cart)) items.push({ name: pricesName, text: t("problems.prices") });
  if (isCardWrong && items.length > 0) items.push({ name: cardName, text: t("problems.card") });

  function leadTo(name: string) {
    if (name === cardName) return payment.fields.current?.focus();
    document.getElementById("checkout-prices")?.querySelector("button")?.focus();
  }

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
              onOther={leadTo}
            />
          )}
          <fieldset disabled={isBusy} className="contents">
            <ContactSection delivery={delivery} isGuest={me === null} />
            <AddressSection
              delivery={delivery}
              addresses={addresses}
              countries={countries}
              saving={me === null ? null : saving}
            />
            <DeliverySection cart={cart} choices={choices} onChoose={props.onChoose} />
          </fieldset>
          <PaymentSection
            payment={payment}
            cards={cards}
            provider={provider}
            isNothingDue={isNothingDue}
            isBusy={isBusy}
            canKeep={me !== null}
            notice={<RunNotice checkout={checkout} cart={cart} before={before.current} />}
          />
        </div>
        <PayCard cart={cart} totals={totals} isChanging={isChanging} canPay={canPay} run={run} />
      </div>
    </form>
  );
}
