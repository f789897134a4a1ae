"use client";
import { failureOf } from "@souk/bff/failure";
import { Button } from "@souk/ui/components/button";
import { ErrorState } from "@souk/ui/components/error-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { Spinner } from "@souk/ui/components/spinner";
import { useToast } from "@souk/ui/components/toast";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useRouter } from "@/i18n/navigation";
import type { CardSetupView } from "@/server/routers/account/card-setup-view";
import { useTRPC } from "@/trpc/react";
import { openBank } from "../../checkout/open-bank.ts";
import { isUncertain } from "../../errors/is-uncertain.ts";
import { ShopLink } from "../../layout/shop-link.tsx";
import { useCardRefusal } from "./use-card-refusal.ts";

const askAgainMs = 1_000;

const isOpen = (setup: CardSetupView | undefined) => setup?.state === "pending" || setup?.state === "action_required";

/** Back from the bank: waits for what became of the card, and goes on to the cards, or says why it was not kept. */
export function CardConfirmed({ setupId }: { setupId: string }) {
  const t = useTranslations("personal.cards.confirm");
  const refusalText = useCardRefusal();
  const { data: setup, error } = useQuery(
    useTRPC().account.cards.setup.queryOptions(
      { setupId },
      {
        gcTime: 0,
        refetchInterval: ({ state }) => (state.data && !isOpen(state.data) ? false : askAgainMs),
        retry: (_failures, failure) => isUncertain(failureOf(failure)),
      },
    ),
  );
  useShowKept(setup);
  if (setup?.state === "refused" || (!setup && error)) {
    return (
      <ErrorState
        title={t("refusedTitle")}
        action={
          <LinkButton href="/account/cards" linkAs={ShopLink}>
            {t("back")}
          </LinkButton>
        }
      >
        {setup ? refusalText(setup.refusalCode) : t("unknown")}
      </ErrorState>
    );
  }
  const actionUrl = setup?.state === "action_required" ? setup.actionUrl : null;
  return (
    <div className="grid justify-items-center gap-5 py-16 text-center">
      <Spinner className="size-9 text-soft" />
      <div role="status" className="grid gap-2">
        <p className="text-heading">{t("title")}</p>
        <p className="text-soft">{t(actionUrl ? "bank" : "waiting")}</p>
      </div>
      {actionUrl && <Button onClick={() => openBank(actionUrl)}>{t("toBank")}</Button>}
    </div>
  );
}

function useShowKept(setup: CardSetupView | undefined) {
  const t = useTranslations("personal.cards");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const show = useToast();
  useEffect(() => {
    if (setup?.state !== "kept") return;
    void queryClient.invalidateQueries({ queryKey: trpc.account.cards.list.queryKey() });
    if (setup.card) show({ title: t("add.added", { card: t("name", setup.card) }) });
    router.replace("/account/cards");
  }, [setup, queryClient, router, show, t, trpc]);
}
