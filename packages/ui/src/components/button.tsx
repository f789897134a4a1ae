import type { ComponentProps } from "react";
import { type ButtonLook, buttonVariants } from "../lib/button-variants.ts";
import { cn } from "../lib/cn.ts";
import { Spinner } from "./spinner.tsx";

export type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    /** Keeps the size and the focus, shows a spinner and ignores clicks. */
    loading?: boolean;
    /** What a screen reader hears while loading. */
    loadingLabel?: string | undefined;
  };

/** A button; `type="button"` unless said otherwise. Brand is for the one action that matters on a screen. */
export function Button({
  loading = false,
  loadingLabel,
  className,
  variant,
  size,
  block,
  type = "button",
  onClick,
  children,
  ...props
}: ButtonProps) {
  return (
    <button
      data-slot="button"
      className={cn(buttonVariants({ variant, size, block }), className)}
      type={loading ? "button" : type}
      onClick={loading ? undefined : onClick}
      aria-busy={loading || undefined}
      aria-disabled={loading || undefined}
      {...props}
    >
      {loading ? (
        <>
          {/* Not `invisible`: what it does stays its name. */}
          <span className="contents *:opacity-0">
            <span className="inline-flex items-center gap-[inherit]">{children}</span>
          </span>
          <Spinner label={loadingLabel} className="absolute" />
        </>
      ) : (
        children
      )}
    </button>
  );
}
