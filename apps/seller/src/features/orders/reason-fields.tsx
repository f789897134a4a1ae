"use client";
import { RadioGroup, RadioOption } from "@souk/ui/components/radio-group";
import { useTranslations } from "next-intl";
import type { CancelReasonName } from "@/server/routers/orders/order-view";

const reasons: readonly CancelReasonName[] = ["out_of_stock", "damaged", "cannot_deliver", "shopper_asked", "other"];

interface ReasonFieldsProps {
  readonly reason: CancelReasonName;
  readonly onReason: (reason: CancelReasonName) => void;
}

/** Why something cannot be sent. */
export function ReasonFields({ reason, onReason }: ReasonFieldsProps) {
  const t = useTranslations("orders.cancelDialog");
  return (
    <RadioGroup legend={t("reason")}>
      {reasons.map((each) => (
        <RadioOption
          key={each}
          name="reason"
          value={each}
          label={t(`reasons.${each}`)}
          checked={each === reason}
          onChange={() => onReason(each)}
        />
      ))}
    </RadioGroup>
  );
}
