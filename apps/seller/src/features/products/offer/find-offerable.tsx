"use client";
import { Field } from "@souk/ui/components/field";
import { Input } from "@souk/ui/components/input";
import { TextLink } from "@souk/ui/components/text-link";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { Link } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { useTypedWords } from "../../forms/use-typed-words.ts";
import { ItemPicture } from "../../orders/item-picture.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { QueryState } from "../../states/query-state.tsx";
import { offerParsers } from "./offer-filters.ts";

export function FindOfferable() {
  const t = useTranslations("products.offer");
  const { slug: shop } = useShop();
  const [{ q }, setFilters] = useQueryStates(offerParsers);
  const typed = useTypedWords((words, options) => setFilters({ q: words }, options));
  const query = q.trim().slice(0, 100);
  const found = useQuery(
    useTRPC().catalogue.findOfferable.queryOptions(
      { shop, query },
      { enabled: query !== "", placeholderData: keepPreviousData },
    ),
  );
  return (
    <div className="grid max-w-200 gap-5">
      <Field label={t("find")} hint={t("findHint")}>
        {(control) => <Input {...control} type="search" defaultValue={q} maxLength={100} {...typed} />}
      </Field>
      {query && !found.data && <QueryState query={found} className="h-40" />}
      {query && found.data?.length === 0 && (
        <p>
          {t("nothing")}{" "}
          <TextLink href={`/${shop}/products/new`} linkAs={Link}>
            {t("makeNew")}
          </TextLink>
        </p>
      )}
      <ul className="grid gap-2 empty:hidden">
        {query &&
          found.data?.map(({ id, title, brand, picture, priceFrom, sellerCount, ownOfferCount }) => (
            <li key={id}>
              <Link
                href={`/${shop}/products/offer?product=${id}`}
                className="flex items-center gap-3 rounded-16 border border-line bg-card p-3 hover:border-edge"
              >
                <ItemPicture picture={picture} title={title} size="large" />
                <span className="min-w-0 grow">
                  <span className="block truncate font-semibold">{title}</span>
                  <span className="block truncate text-small text-soft">
                    {[brand, t("sellers", { count: sellerCount }), priceFrom && t("from", { price: priceFrom })]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </span>
                {ownOfferCount > 0 && <span className="shrink-0 text-good text-small">{t("offered")}</span>}
              </Link>
            </li>
          ))}
      </ul>
    </div>
  );
}
