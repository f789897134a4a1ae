"use client";
import { RadioGroup, RadioOption } from "@souk/ui/components/radio-group";
import { useTranslations } from "next-intl";
import type { CartSellerView, CartView } from "@/server/routers/cart/cart-view";
import type { DeliveryOptionView } from "@/server/routers/cart/delivery-option-view";
import type { DeliveryChoices } from "./attempt-store.ts";
import { FormSection } from "./form-section.tsx";

export interface DeliverySectionProps {
  readonly cart: CartView;
  readonly choices: DeliveryChoices;
  readonly onChoose: (sellerId: string, optionCode: string) => void;
}

/** How each seller's parcel comes, when, and what that costs. */
export function DeliverySection({ cart, choices, onChoose }: DeliverySectionProps) {
  const t = useTranslations("checkout.delivery");
  const sellers = cart.sellers.filter((seller) => seller.totals !== null);
  return (
    <FormSection id="checkout-delivery" title={t("title")} aside={sellers.length > 1 && t("text")}>
      <div className="grid gap-5">
        {sellers.map((seller) => (
          <SellerDelivery
            key={seller.sellerId}
            seller={seller}
            isOnly={sellers.length === 1}
            chosen={choices[seller.sellerId ?? ""]}
            onChoose={(code) => seller.sellerId !== null && onChoose(seller.sellerId, code)}
          />
        ))}
      </div>
    </FormSection>
  );
}

interface SellerDeliveryProps {
  readonly seller: CartSellerView;
  readonly isOnly: boolean;
  readonly chosen: string | undefined;
  readonly onChoose: (code: string) => void;
}

function SellerDelivery({ seller, isOnly, chosen, onChoose }: SellerDeliveryProps) {
  const t = useTranslations("checkout.delivery");
  const tCart = useTranslations("cart.page");
  const { deliveryOptions: options } = seller;
  // At once what was clicked, while the sums are still worked out; a choice that is not offered any more is none.
  const code = options.some((option) => option.code === chosen)
    ? chosen
    : options.find((option) => option.isChosen)?.code;
  return (
    <RadioGroup legend={t("from", { name: seller.name ?? tCart("unknownSeller") })} hideLegend={isOnly}>
      {options.map((option) => (
        <RadioOption
          key={option.code}
          name={`delivery-${seller.sellerId}`}
          label={t.has(`options.${option.code}`) ? t(`options.${option.code}`) : option.code}
          hint={t("arrives", { days: option.days })}
          aside={<OptionPrice option={option} />}
          checked={option.code === code}
          onChange={() => onChoose(option.code)}
        />
      ))}
    </RadioGroup>
  );
}

function OptionPrice({ option: { isFree, price } }: { option: DeliveryOptionView }) {
  const t = useTranslations("checkout.delivery");
  return isFree ? <span className="font-medium text-good">{t("free")}</span> : <span>{price.text}</span>;
}
