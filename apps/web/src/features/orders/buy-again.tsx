"use client";
import { failureOf } from "@souk/bff/failure";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { LinkButton } from "@souk/ui/components/link-button";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { AgainNote } from "@/server/routers/order/again-note";
import { useTRPC } from "@/trpc/react";
import { storeCount } from "../cart/store-count.ts";
import { isUncertain } from "../errors/is-uncertain.ts";
import { useErrorText } from "../errors/use-error-text.ts";
import { ShopLink } from "../layout/shop-link.tsx";

interface Outcome {
  readonly added: number;
  readonly notes: readonly AgainNote[];
}

/** Fills the cart with what can still be bought of an order, and says what could not. */
export function BuyAgain({ orderId }: { orderId: string }) {
  const t = useTranslations("orders.again");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const requestId = useRef<string>(undefined);
  const [outcome, setOutcome] = useState<Outcome>();
  const { mutate, isPending } = useMutation(
    trpc.order.buyAgain.mutationOptions({
      onSuccess: (answer) => {
        requestId.current = undefined;
        if (answer.cartCount !== null) void storeCount({ queryClient, trpc }, answer.cartCount);
        void queryClient.invalidateQueries({ queryKey: trpc.cart.get.pathKey() });
        setOutcome(answer);
      },
      onError: (error) => {
        if (!isUncertain(failureOf(error))) requestId.current = undefined;
        show({ title: t("none"), text: errorText(error), tone: "error" });
      },
    }),
  );
  function fill() {
    requestId.current ??= crypto.randomUUID();
    if (!isPending) mutate({ requestId: requestId.current, orderId });
  }
  return (
    <>
      <Button variant="outline" size="sm" loading={isPending} loadingLabel={t("under")} onClick={fill}>
        <RotateCcw aria-hidden strokeWidth={1.75} className="size-4.5" />
        {t("action")}
      </Button>
      <Dialog
        open={outcome !== undefined}
        onOpenChange={(isOpen) => !isOpen && setOutcome(undefined)}
        title={titleOf(outcome)}
        description={outcome?.added === 0 ? t("noneText") : undefined}
        closeLabel={t("close")}
        footer={
          outcome && outcome.added > 0 ? (
            <LinkButton href="/cart" linkAs={ShopLink}>
              {t("toCart")}
            </LinkButton>
          ) : (
            <DialogClose>
              <Button>{t("close")}</Button>
            </DialogClose>
          )
        }
      >
        {outcome && outcome.notes.length > 0 && <Notes notes={outcome.notes} />}
      </Dialog>
    </>
  );

  function titleOf(result: Outcome | undefined): string {
    if (!result) return "";
    return result.added === 0 ? t("none") : t("added", { count: result.added });
  }
}

function Notes({ notes }: { notes: readonly AgainNote[] }) {
  const t = useTranslations("orders.again");
  return (
    <ul className="grid list-disc gap-1.5 pl-5 text-soft">
      {notes.map(({ offerId, what, title, added, wanted, price }) => (
        <li key={offerId} className="hyphens-auto">
          {t(what, { title, added, wanted, price: price?.text ?? "" })}
        </li>
      ))}
    </ul>
  );
}
