"use client";

import { cva, type VariantProps } from "class-variance-authority";
import { X } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";
import { IconButton } from "./icon-button.tsx";
import { Overlay } from "./overlay.tsx";

const sheetVariants = cva("fixed z-50 flex min-w-0 flex-col bg-float text-ink shadow-float outline-none", {
  variants: {
    side: {
      right: [
        "inset-y-0 right-0 w-[min(26.25rem,calc(100vw-2rem))] rounded-l-24",
        "data-[state=closed]:animate-to-right data-[state=open]:animate-from-right",
      ],
      left: [
        "inset-y-0 left-0 w-[min(20rem,calc(100vw-3rem))] rounded-r-24",
        "data-[state=closed]:animate-to-left data-[state=open]:animate-from-left",
      ],
      bottom: [
        "inset-x-0 bottom-0 mx-auto max-h-[88dvh] max-w-160 rounded-t-24",
        "data-[state=closed]:animate-to-bottom data-[state=open]:animate-from-bottom",
      ],
    },
  },
  defaultVariants: { side: "right" },
});

export type SheetProps = VariantProps<typeof sheetVariants> & {
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  /** Stays in view below what scrolls. */
  footer?: ReactNode;
  closeLabel: string;
  className?: string | undefined;
};

/** A panel from the side or the bottom: filters, menu and cart on a phone. */
export function Sheet({
  trigger,
  title,
  description,
  children,
  footer,
  closeLabel,
  side,
  className,
  ...state
}: SheetProps) {
  return (
    <Radix.Root {...state}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Overlay />
        <Radix.Content
          data-slot="sheet"
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cn(sheetVariants({ side }), className)}
        >
          <div className="flex items-start gap-3 py-4 pr-3 pl-5">
            <div className="min-w-0 grow pt-2">
              <Radix.Title className="hyphens-auto text-heading">{title}</Radix.Title>
              {description && <Radix.Description className="mt-1 text-soft">{description}</Radix.Description>}
            </div>
            <Radix.Close asChild>
              <IconButton label={closeLabel}>
                <X aria-hidden strokeWidth={1.75} />
              </IconButton>
            </Radix.Close>
          </div>
          <div className="min-h-0 grow overflow-y-auto overscroll-contain px-5 pb-5">{children}</div>
          {footer && (
            <div className="border-line border-t px-5 pt-4 pb-[max(1rem,env(safe-area-inset-bottom))]">{footer}</div>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
