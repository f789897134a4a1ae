import { Field } from "@souk/ui/components/field";
import { Select } from "@souk/ui/components/select";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";

/** The first hundred shops by name; others are reached from their own pages. */
export function SellerFilter({ seller, onSeller }: { seller: string; onSeller: (id: string) => void }) {
  const t = useTranslations("deskOrders.filters");
  const trpc = useTRPC();
  const shops = useQuery(trpc.operator.listShops.queryOptions({}));
  const rows = shops.data?.rows ?? [];
  const isFurther = seller !== "" && shops.isSuccess && !rows.some(({ id }) => id === seller);
  const further = useQuery(trpc.operator.shop.queryOptions({ sellerId: seller }, { enabled: isFurther }));
  return (
    <Field label={t("seller")} className="w-48">
      {(control) => (
        <Select {...control} value={seller} onChange={({ target }) => onSeller(target.value)}>
          <option value="">{t("anySeller")}</option>
          {isFurther && <option value={seller}>{further.data?.name ?? "…"}</option>}
          {rows.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
