"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { BackLink } from "../operator/back-link.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { ReturnScreen } from "./return-screen.tsx";

/** The shopper may cancel it, and a colleague answer it, while one looks at it. */
const refreshMs = 10_000;

export function ReturnPage({ returnId }: { returnId: string }) {
  const t = useTranslations("returns");
  const { slug: shop } = useShop();
  const found = useQuery(useTRPC().returns.get.queryOptions({ shop, returnId }, { refetchInterval: refreshMs }));
  return (
    <>
      <BackLink href={`/${shop}/returns`}>{t("back")}</BackLink>
      {found.data ? <ReturnScreen found={found.data} /> : <QueryState query={found} className="h-96" />}
    </>
  );
}
