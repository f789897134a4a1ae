"use client";
import { useToast } from "@souk/ui/components/toast";
import { signOut as signOutWithNextAuth } from "next-auth/react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { forgetAccount } from "./forget-account.ts";

/** Ends the session and starts the page anew, so that nothing of the account stays in it. */
export function useSignOut() {
  const t = useTranslations("account.page");
  const errors = useTranslations("errors");
  const locale = useLocale();
  const show = useToast();
  const [isSigningOut, setSigningOut] = useState(false);
  async function signOut() {
    setSigningOut(true);
    try {
      await signOutWithNextAuth({ redirect: false });
      forgetAccount();
      window.location.assign(`/${locale}`);
    } catch {
      setSigningOut(false);
      show({ title: t("notSignedOut"), text: errors("UNREACHABLE"), tone: "error" });
    }
  }
  return { signOut, isSigningOut };
}
