"use client";
import { TextLink } from "@souk/ui/components/text-link";
import { useTranslations } from "next-intl";
import { ShopLink } from "../layout/shop-link.tsx";

/** For those who have an account and forgot to sign in; it is never asked for. */
export function SignInHint() {
  const t = useTranslations("checkout.page");
  return (
    <>
      {t("signInQuestion")}{" "}
      <TextLink href="/sign-in?next=/checkout" linkAs={ShopLink}>
        {t("signIn")}
      </TextLink>
    </>
  );
}
