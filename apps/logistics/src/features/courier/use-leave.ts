"use client";
import { useToast } from "@souk/ui/components/toast";
import { useTranslations } from "next-intl";
import { useSignOut } from "../entrance/use-sign-out.ts";
import { useCourier } from "./device/courier-context.tsx";
import { forgetDevice } from "./device/forget-device.ts";

/** The way out, which is shut while something is not sent yet: another account could not send it. */
export function useLeave() {
  const t = useTranslations("courier.sync");
  const show = useToast();
  const { queuedCount, refused, courier } = useCourier();
  const { signOut, isSigningOut } = useSignOut();
  async function leave() {
    const count = queuedCount + refused.length;
    if (count > 0) return show({ title: t("notSent", { count }), text: t("notSentText"), tone: "error" });
    if (courier) await forgetDevice(courier.userId);
    await signOut();
  }
  return { leave, isLeaving: isSigningOut };
}
