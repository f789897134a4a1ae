"use client";
import { failureOf } from "@souk/bff/failure";
import { Button } from "@souk/ui/components/button";
import { ErrorState } from "@souk/ui/components/error-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { useTranslations } from "next-intl";
import { useErrorText } from "../errors/use-error-text.ts";
import { ShopLink } from "../layout/shop-link.tsx";

export interface OrderFailedProps {
  readonly error: unknown;
  readonly orderId: string;
  readonly onAgain: () => void;
  readonly isAsking: boolean;
}

/** Why no order is shown, and the ways on from there. */
export function OrderFailed({ error, orderId, onAgain, isAsking }: OrderFailedProps) {
  const t = useTranslations("orders.order");
  const errorText = useErrorText();
  if (failureOf(error).reason === "ORDER_NOT_FOUND") return <NotHere orderId={orderId} />;
  return (
    <ErrorState
      headingLevel={1}
      title={t("failedTitle")}
      action={
        <Button onClick={onAgain} loading={isAsking}>
          {t("again")}
        </Button>
      }
    >
      {errorText(error)}
    </ErrorState>
  );
}

function NotHere({ orderId }: { orderId: string }) {
  const t = useTranslations("orders.order");
  return (
    <ErrorState
      headingLevel={1}
      title={t("notFoundTitle")}
      action={
        <>
          <LinkButton href={`/sign-in?next=/orders/${orderId}`} linkAs={ShopLink}>
            {t("signIn")}
          </LinkButton>
          <LinkButton href="/orders/find" linkAs={ShopLink} variant="outline">
            {t("find")}
          </LinkButton>
        </>
      }
    >
      {t("notFoundText")}
    </ErrorState>
  );
}
