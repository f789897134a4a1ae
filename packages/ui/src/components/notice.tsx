import { cva, type VariantProps } from "class-variance-authority";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";

const noticeVariants = cva("flex min-w-0 gap-3 rounded-16 px-4 py-3.5", {
  variants: {
    tone: {
      info: "bg-wash [&>svg]:text-soft",
      good: "bg-good-wash [&>svg]:text-good",
      warn: "bg-warn-wash [&>svg]:text-warn-text",
      error: "bg-danger-wash [&>svg]:text-danger",
    },
  },
  defaultVariants: { tone: "info" },
});

const icons = { info: Info, good: CircleCheck, warn: TriangleAlert, error: CircleAlert };

export type NoticeProps = VariantProps<typeof noticeVariants> & {
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Set it when the notice appears after an action, so that screen readers hear it. */
  live?: boolean;
  className?: string | undefined;
};

/** A message in the page, beside what it is about. */
export function Notice({ tone, title, children, action, live = false, className }: NoticeProps) {
  const Icon = icons[tone ?? "info"];
  const role = tone === "error" ? "alert" : "status";
  return (
    <div data-slot="notice" role={live ? role : undefined} className={cn(noticeVariants({ tone }), className)}>
      <Icon
        aria-hidden
        strokeWidth={1.75}
        // Without a title the text stands in the middle of the button's height, and the icon with it.
        className={cn("mt-0.5 size-5 shrink-0", !title && Boolean(action) && "sm:mt-0 sm:self-center")}
      />
      <div className="flex min-w-0 grow flex-wrap items-center justify-between gap-x-4 gap-y-2.5">
        <div className="min-w-0 grow basis-56">
          {title && <p className="font-semibold">{title}</p>}
          {children && <div className={cn(title && "text-small text-soft")}>{children}</div>}
        </div>
        {action && <div className="shrink-0">{action}</div>}
      </div>
    </div>
  );
}
