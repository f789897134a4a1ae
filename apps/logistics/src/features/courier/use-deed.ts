"use client";
import { useToast } from "@souk/ui/components/toast";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCourier } from "./device/courier-context.tsx";
import type { Deed } from "./device/courier-store.ts";
import type { NewPicture } from "./device/device-picture.ts";

/** Does something and keeps it on the device. A device that cannot keep it says so: then it is not done. */
export function useDeed() {
  const t = useTranslations("courier.sync");
  const { store } = useCourier();
  const show = useToast();
  const [isBusy, setBusy] = useState(false);
  async function act(deed: Deed, pictures: readonly NewPicture[] = []): Promise<boolean> {
    if (!store || isBusy) return false;
    setBusy(true);
    try {
      await store.record(deed, pictures);
      return true;
    } catch {
      show({ title: t("notKept"), text: t("notKeptText"), tone: "error" });
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { act, isBusy };
}
