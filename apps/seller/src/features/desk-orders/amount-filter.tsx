import { Field } from "@souk/ui/components/field";
import { Input } from "@souk/ui/components/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { isAmount } from "./search-filters.ts";

interface AmountFilterProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (text: string) => void;
}

/** Asked for when one leaves it, or presses Enter: half an amount finds nothing of use. */
export function AmountFilter({ label, value, onValue }: AmountFilterProps) {
  const t = useTranslations("deskOrders");
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setText(value);
  }
  const take = () => isAmount(text.trim()) && onValue(text.trim());
  return (
    <Field label={label} className="w-32" error={isAmount(text.trim()) ? undefined : t("badAmount")}>
      {(control) => (
        <Input
          {...control}
          value={text}
          inputMode="decimal"
          maxLength={12}
          onChange={({ target }) => setText(target.value)}
          onBlur={take}
          onKeyDown={({ key }) => key === "Enter" && take()}
        />
      )}
    </Field>
  );
}
