import { toDecimal } from "@souk/money/decimal";
import { Button } from "@souk/ui/components/button";
import { Select } from "@souk/ui/components/select";
import { TextField } from "@souk/ui/components/text-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DeskPartView } from "@/server/routers/desk-orders/order-view";
import { amountFor } from "./refund-amount.ts";

interface RefundFieldsProps {
  readonly part: DeskPartView;
  readonly left: { readonly minorUnits: bigint; readonly currencyCode: string; readonly text: string };
  readonly text: string;
  readonly error: string | undefined;
  readonly onText: (text: string) => void;
}

/** Lines work the amount out, which can be written over. */
export function RefundFields({ part, left, text, error, onText }: RefundFieldsProps) {
  const t = useTranslations("deskOrders.refund");
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  const { currencyCode } = left;
  const written = (minorUnits: bigint) => onText(toDecimal({ currencyCode, minorUnits }));
  const choose = (id: string, quantity: number) => {
    const after = { ...chosen, [id]: quantity };
    setChosen(after);
    const lines = part.lines.map((line) => ({
      ...{ quantity: line.quantity, totalMinor: BigInt(line.total?.minorUnits ?? 0), chosen: after[line.id] ?? 0 },
    }));
    written(amountFor(lines, left.minorUnits));
  };
  return (
    <>
      <fieldset>
        <legend className="mb-1.5 font-medium text-label">{t("lines")}</legend>
        <ul className="border-line border-t">
          {part.lines.map(({ id, title, quantity, total }) => (
            <li key={id} className="flex items-center gap-3 border-line border-b py-1.5">
              <span className="min-w-0 grow">
                {title}
                <span className="tabular block text-label text-soft">{total?.text}</span>
              </span>
              <Select
                controlSize="sm"
                className="w-20"
                aria-label={t("quantityOf", { title })}
                value={chosen[id] ?? 0}
                onChange={({ target }) => choose(id, Number(target.value))}
              >
                {Array.from({ length: quantity + 1 }, (_, count) => count).map((count) => (
                  <option key={count} value={count}>
                    {count}
                  </option>
                ))}
              </Select>
              <span className="w-12 shrink-0 text-label text-soft">{t("ofQuantity", { count: quantity })}</span>
            </li>
          ))}
        </ul>
      </fieldset>
      <div className="flex items-start gap-3">
        <TextField
          name="amount"
          label={t("amount", { currency: currencyCode })}
          value={text}
          inputMode="decimal"
          maxLength={20}
          autoComplete="off"
          error={error}
          fieldClassName="grow"
          onText={onText}
        />
        <Button variant="ghost" className="mt-6" onClick={() => written(left.minorUnits)}>
          {t("all")}
        </Button>
      </div>
    </>
  );
}
