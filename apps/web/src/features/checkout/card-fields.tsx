"use client";
import { Button } from "@souk/ui/components/button";
import { Skeleton } from "@souk/ui/components/skeleton";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { cn } from "@souk/ui/lib/cn";
import { useLocale, useTranslations } from "next-intl";
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { cardFieldsUrl, readFieldsMessage } from "./card-fields-protocol.ts";
import { onThemeChange, themeNow } from "./theme-now.ts";

export type CardAnswer =
  | { readonly ok: true; readonly token: string }
  /** `isShown`: the fields say themselves what is wrong. */
  | { readonly ok: false; readonly isShown: boolean };

export interface CardFieldsHandle {
  /** Asks for a token of the card. The fields show themselves what is wrong with it. */
  requestToken(): Promise<CardAnswer>;
  focus(): void;
  isValid(): boolean;
}

export interface CardFieldsProps {
  readonly ref: Ref<CardFieldsHandle>;
  readonly fieldsUrl: string;
}

const loadTimeoutMs = 12_000;
const tokenTimeoutMs = 25_000;
const startHeightPx = 164;
const heightMaxPx = 480;

/** The provider's own card fields in a frame: the card goes there, a token comes back. */
export function CardFields({ ref, fieldsUrl }: CardFieldsProps) {
  const t = useTranslations("checkout.payment");
  const locale = useLocale();
  const frame = useRef<HTMLIFrameElement>(null);
  const isValid = useRef(false);
  const waiting = useRef<((answer: CardAnswer) => void) | null>(null);
  const [load, setLoad] = useState(0);
  const [state, setState] = useState<"loading" | "ready" | "failed">("loading");
  const [height, setHeight] = useState(startHeightPx);
  const providerOrigin = new URL(fieldsUrl).origin;

  useEffect(() => {
    if (!frame.current) return;
    frame.current.src = cardFieldsUrl(fieldsUrl, { locale, theme: themeNow(), origin: window.location.origin, load });
    const timer = setTimeout(() => setState((now) => (now === "loading" ? "failed" : now)), loadTimeoutMs);
    return () => clearTimeout(timer);
  }, [fieldsUrl, locale, load]);

  useEffect(() => {
    function receive(event: MessageEvent) {
      if (event.origin !== providerOrigin || event.source !== frame.current?.contentWindow) return;
      const message = readFieldsMessage(event.data);
      if (!message) return;
      if (message.type === "ready") setState("ready");
      if (message.type === "ready" || message.type === "resize") setHeight(Math.min(message.height, heightMaxPx));
      if (message.type === "valid") isValid.current = message.valid;
      if (message.type === "token") waiting.current?.({ ok: true, token: message.token });
      if (message.type === "error") waiting.current?.({ ok: false, isShown: message.isShown });
    }
    window.addEventListener("message", receive);
    return () => window.removeEventListener("message", receive);
  }, [providerOrigin]);

  useEffect(
    () =>
      onThemeChange((theme) => {
        frame.current?.contentWindow?.postMessage({ type: "souk-fields:theme", theme }, providerOrigin);
      }),
    [providerOrigin],
  );

  useImperativeHandle(ref, () => ({
    requestToken: () => {
      const answer = new Promise<CardAnswer>((resolve) => {
        waiting.current = resolve;
        setTimeout(() => resolve({ ok: false, isShown: false }), tokenTimeoutMs);
      });
      frame.current?.contentWindow?.postMessage({ type: "souk-fields:submit" }, providerOrigin);
      return answer;
    },
    focus: () => frame.current?.focus(),
    isValid: () => isValid.current,
  }));

  function reload() {
    isValid.current = false;
    setState("loading");
    setLoad(load + 1);
  }

  return (
    <div className="relative" style={{ minHeight: startHeightPx }}>
      {/* Its fields keep a little room around them for the focus ring. */}
      <iframe
        ref={frame}
        title={t("frame")}
        height={height}
        referrerPolicy="origin"
        className={cn("-mx-1 block w-[calc(100%+0.5rem)]", state !== "ready" && "invisible")}
      />
      {state === "loading" && (
        <div role="status" className="absolute inset-0 grid content-start gap-5 bg-card pt-1">
          <VisuallyHidden>{t("loading")}</VisuallyHidden>
          <Skeleton className="h-11 rounded-12" />
          <Skeleton className="h-11 rounded-12" />
        </div>
      )}
      {state === "failed" && (
        <div role="alert" className="absolute inset-0 flex flex-wrap content-start items-center gap-4 bg-card">
          <p>{t("notLoaded")}</p>
          <Button size="sm" variant="outline" onClick={reload}>
            {t("reload")}
          </Button>
        </div>
      )}
    </div>
  );
}
