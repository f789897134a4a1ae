"use client";
import { failureOf } from "@souk/bff/failure";
import type { MoneyView } from "@souk/bff/views";
import { Button } from "@souk/ui/components/button";
import { useToast } from "@souk/ui/components/toast";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { buttonVariants } from "@souk/ui/lib/button-variants";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Bff } from "@/trpc/bff";
import { useMutate } from "@/trpc/use-mutate";
import { useErrorText } from "../errors/use-error-text.ts";
import { ShopLink } from "../layout/shop-link.tsx";
import { storeCount } from "./store-count.ts";

export interface AddToCartButtonProps {
  readonly offerId: string;
  readonly label: ReactNode;
  /** Of one, as the page shows it: should the cart show another, the shopper is told. */
  readonly price?: MoneyView | undefined;
  readonly disabled?: boolean;
}

/** Puts one of an offer into the cart; then it leads there. Another offer is another button: give it a key. */
export function AddToCartButton(props: AddToCartButtonProps) {
  return <OfferButton key={props.offerId} {...props} />;
}

function OfferButton({ offerId, label, price, disabled = false }: AddToCartButtonProps) {
  const t = useTranslations("cart.add");
  const { add, isAdding, count } = useAddToCart(offerId, price);
  const link = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (count !== null) link.current?.querySelector("a")?.focus({ preventScroll: true });
  }, [count]);
  return (
    <>
      {count === null ? (
        // A form, because React keeps what was submitted before it was there.
        <form action={add} className="contents">
          <Button
            type="submit"
            variant="brand"
            size="lg"
            block
            disabled={disabled}
            loading={isAdding}
            loadingLabel={t("adding")}
          >
            {label}
          </Button>
        </form>
      ) : (
        <span ref={link} className="contents">
          <ShopLink href="/cart" className={buttonVariants({ variant: "ink", size: "lg", block: true })}>
            <Check aria-hidden strokeWidth={1.75} />
            {t("inCart")} · {t("view")}
          </ShopLink>
        </span>
      )}
      <span role="status">{count !== null && <VisuallyHidden>{t("announced", { count })}</VisuallyHidden>}</span>
    </>
  );
}

/** Adds one, once per intention: a double click and a retry carry the same request id. */
function useAddToCart(offerId: string, price: MoneyView | undefined) {
  const t = useTranslations("cart.add");
  const mutate = useMutate();
  const show = useToast();
  const errorText = useErrorText();
  const requestId = useRef<string>(undefined);
  const [isAdding, setAdding] = useState(false);
  const [count, setCount] = useState<number | null>(null);

  async function send(requestIdNow: string) {
    try {
      const line = { requestId: requestIdNow, offerId, quantity: 1, ...(price && { seenPrice: seen(price) }) };
      const answer = await mutate(adding, line);
      requestId.current = undefined;
      setCount(answer.count);
    } catch (error) {
      // Refused for good: the next click is a new intention.
      if (failureOf(error).reason === "REQUEST_ID_REUSED") requestId.current = undefined;
      show({ title: t("failed"), text: errorText(error), tone: "error" });
    }
    setAdding(false);
  }
  function add() {
    if (isAdding) return;
    setAdding(true);
    requestId.current ??= crypto.randomUUID();
    void send(requestId.current);
  }
  return { add, isAdding, count };
}

function adding({ trpc, queryClient }: Bff) {
  return trpc.cart.addLine.mutationOptions({
    // One after the other: the first one makes a visitor a guest.
    scope: { id: "cart" },
    onSuccess: async ({ count }) => {
      await storeCount({ queryClient, trpc }, count);
      void queryClient.invalidateQueries({ queryKey: trpc.cart.get.queryKey() });
    },
  });
}

function seen({ currencyCode, minorUnits }: MoneyView) {
  return { currencyCode, minorUnits };
}
