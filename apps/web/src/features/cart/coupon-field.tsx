"use client";
import { Button } from "@souk/ui/components/button";
import { Field } from "@souk/ui/components/field";
import { Input } from "@souk/ui/components/input";
import { Tag } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { CouponView } from "@/server/routers/cart/coupon-view";
import { useCoupon } from "./use-coupon.ts";
import { useCouponText } from "./use-coupon-text.ts";

export interface CouponFieldProps {
  readonly coupon: CouponView | null;
  readonly className?: string | undefined;
}

/** One coupon code: entered, kept with the cart, with what it does or why it does nothing, and taken off again. */
export function CouponField({ coupon, className }: CouponFieldProps) {
  const t = useTranslations("cart.coupon");
  const { apply, isPending } = useCoupon();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const hadCode = useRef(coupon?.code);
  useEffect(() => {
    // The field or the button with the focus is gone.
    if (hadCode.current !== coupon?.code && box.current?.contains(document.activeElement) === false) {
      if (document.activeElement === document.body) box.current.querySelector<HTMLElement>("button")?.focus();
    }
    if (coupon?.code) setOpen(false);
    hadCode.current = coupon?.code;
  }, [coupon?.code]);
  return (
    <div ref={box} className={className}>
      {coupon && <AppliedCoupon coupon={coupon} isPending={isPending} onRemove={() => apply("")} />}
      {!coupon && !isOpen && (
        <Button
          size="sm"
          variant="ghost"
          className="-ml-2.5 px-2.5 font-medium text-soft"
          onClick={() => setOpen(true)}
        >
          <Tag aria-hidden strokeWidth={1.75} />
          {t("question")}
        </Button>
      )}
      {!coupon && isOpen && <CodeForm isPending={isPending} onApply={apply} />}
    </div>
  );
}

function AppliedCoupon(props: { coupon: CouponView; isPending: boolean; onRemove: () => void }) {
  const t = useTranslations("cart.coupon");
  const { coupon, isPending, onRemove } = props;
  const text = useCouponText()(coupon);
  const isApplied = coupon.result === "applied";
  return (
    <div className="rounded-16 bg-wash px-4 py-3">
      <div className="flex items-center justify-between gap-3">
        <p className="flex min-w-0 items-center gap-2 font-semibold wrap-anywhere">
          <Tag aria-hidden strokeWidth={1.75} className="size-4 shrink-0 text-soft" />
          {coupon.code}
        </p>
        <Button
          size="sm"
          variant="ghost"
          className="-mr-2.5 px-2.5 font-medium text-soft"
          aria-label={t("removeNamed", { code: coupon.code })}
          loading={isPending}
          onClick={onRemove}
        >
          {t("remove")}
        </Button>
      </div>
      <p role="status" className={isApplied ? "text-good text-small" : "text-small text-warn-text"}>
        {text}
      </p>
    </div>
  );
}

function CodeForm({ isPending, onApply }: { isPending: boolean; onApply: (code: string) => void }) {
  const t = useTranslations("cart.coupon");
  const [code, setCode] = useState("");
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  function submit() {
    const text = code.trim();
    if (isPending) return;
    if (/^[A-Za-z0-9_-]{1,40}$/.test(text)) onApply(text);
    else setProblem(t(text === "" ? "missing" : "notCode"));
  }
  return (
    <Field label={t("label")} error={problem}>
      {(control) => (
        <div className="flex gap-2">
          <Input
            {...control}
            ref={input}
            value={code}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="min-w-0 uppercase"
            onChange={(event) => {
              setCode(event.target.value);
              setProblem(undefined);
            }}
            // In the checkout it stands inside the form that pays.
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              submit();
            }}
          />
          <Button variant="outline" loading={isPending} onClick={() => submit()}>
            {t("apply")}
          </Button>
        </div>
      )}
    </Field>
  );
}
