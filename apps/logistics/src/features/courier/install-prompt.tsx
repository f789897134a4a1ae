"use client";
import { Button } from "@souk/ui/components/button";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useView } from "./use-view.ts";

/** Chromium's own event, which no standard knows. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** On the profile, where a browser says that the app may be put beside the others on the phone. */
export function InstallPrompt() {
  const t = useTranslations("courier.install");
  const [view] = useView();
  const [offered, setOffered] = useState<InstallEvent | null>(null);
  useEffect(() => {
    const keep = (event: Event) => {
      event.preventDefault();
      if ("prompt" in event) setOffered(event as InstallEvent);
    };
    window.addEventListener("beforeinstallprompt", keep);
    return () => window.removeEventListener("beforeinstallprompt", keep);
  }, []);
  if (!offered || view !== "profile") return null;
  const install = () => void offered.prompt().finally(() => setOffered(null));
  return (
    <Button variant="outline" size="xl" block className="mt-3" onClick={install}>
      <Download aria-hidden strokeWidth={1.75} />
      {t("install")}
    </Button>
  );
}
