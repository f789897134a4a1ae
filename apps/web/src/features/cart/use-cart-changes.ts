"use client";
import { useToast } from "@souk/ui/components/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { CartView } from "@/server/routers/cart/cart-view";
import type { CartLineView, ItemView } from "@/server/routers/cart/line-view";
import { useTRPC } from "@/trpc/react";
import { withoutSaved, withPricesAccepted, withSaved } from "./changed-cart.ts";
import { type ChangedLine, seenPriceOf } from "./price-changes.ts";
import { useCartStore } from "./use-cart-store.ts";
import { useSetQuantity } from "./use-set-quantity.ts";

/** Everything that can be done with the cart: at once on the screen, then in the shop; what fails is rolled back and said. */
export function useCartChanges() {
  const t = useTranslations("cart.line");
  const trpc = useTRPC();
  const show = useToast();
  const cart = useCartStore();
  const setQuantity = useSetQuantity(cart);
  // One after the other, so that the last answer is the last truth.
  const inTurn = {
    scope: { id: "cart" },
    onSuccess: (answer: CartView) => cart.settle(answer, cart.underWay() === 1),
    onError: cart.fail,
  };
  const { mutate: move } = useMutation(trpc.cart.moveLine.mutationOptions(inTurn));
  const { mutate: setSaved } = useMutation(trpc.cart.setSavedQuantity.mutationOptions(inTurn));
  const { mutate: accept } = useMutation(trpc.cart.acceptPrices.mutationOptions(inTurn));
  const { mutate: addBack } = useMutation(
    trpc.cart.addLine.mutationOptions({ scope: { id: "cart" }, onSuccess: cart.reload, onError: cart.fail }),
  );
  const { mutate: dismiss } = useMutation(trpc.cart.dismissMergeNotice.mutationOptions({ onError: cart.fail }));

  function sayUndoable(title: string, undo: () => void) {
    show({ title, action: { label: t("undo"), altText: t("undoAlt"), onSelect: undo } });
  }
  const nameOf = (line: ItemView) => line.title ?? t("goneTitle");

  return {
    isChanging: cart.isChanging,
    setQuantity,
    remove: (line: CartLineView) => {
      setQuantity(line.offerId, 0);
      const { offerId, quantity } = line;
      const again = { requestId: crypto.randomUUID(), offerId, quantity, ...seenPriceOf(line) };
      sayUndoable(t("removed", { title: nameOf(line) }), () => addBack(again));
    },
    saveForLater: (line: CartLineView) => {
      const { offerId } = line;
      void cart.preview((now) => withSaved(now, offerId));
      move({ offerId, isSaved: true });
      sayUndoable(t("saved", { title: nameOf(line) }), () => move({ offerId, isSaved: false }));
    },
    moveToCart: ({ offerId }: ItemView) => {
      void cart.preview((now) => withoutSaved(now, offerId));
      move({ offerId, isSaved: false });
    },
    forget: (line: ItemView) => {
      const { offerId, quantity } = line;
      void cart.preview((now) => withoutSaved(now, offerId));
      setSaved({ offerId, quantity: 0 });
      sayUndoable(t("removed", { title: nameOf(line) }), () => setSaved({ offerId, quantity }));
    },
    acceptPrices: (lines: readonly ChangedLine[]) => {
      void cart.preview(withPricesAccepted);
      const prices = lines.map(({ offerId, priceChange: { to } }) => {
        return { offerId, price: { currencyCode: to.currencyCode, minorUnits: to.minorUnits } };
      });
      accept({ prices });
    },
    dismissMerged: () => {
      void cart.preview((now) => ({ ...now, merged: [] }));
      dismiss();
    },
  };
}

export type CartChanges = ReturnType<typeof useCartChanges>;
