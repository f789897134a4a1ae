import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";

export type SummaryRow = {
  id: string;
  label: ReactNode;
  /** Already formatted. */
  value: ReactNode;
  hint?: ReactNode;
  /** `good` for what is saved. */
  tone?: "plain" | "good";
  /** The value is words, which may be long, and no amount. */
  isText?: boolean;
};

export type SummaryListProps = {
  rows: SummaryRow[];
  total?: Omit<SummaryRow, "id" | "tone" | "isText">;
  className?: string | undefined;
};

/** Sums below each other, the total set apart. */
export function SummaryList({ rows, total, className }: SummaryListProps) {
  return (
    <dl data-slot="summary-list" className={cn("grid min-w-0 gap-2.5", className)}>
      {rows.map(({ id, tone, ...row }) => (
        <Row key={id} {...row} className={tone === "good" ? "text-good" : undefined} />
      ))}
      {total && (
        <Row
          {...total}
          className="mt-1.5 border-line border-t pt-4"
          labelLook="text-subheading"
          valueLook="text-price"
        />
      )}
    </dl>
  );
}

type RowProps = Omit<SummaryRow, "id" | "tone"> & {
  className?: string | undefined;
  labelLook?: string;
  valueLook?: string;
};

function Row({ label, value, hint, isText = false, className, labelLook = "", valueLook = "" }: RowProps) {
  return (
    <div className={cn("flex min-w-0 items-baseline justify-between gap-6", className)}>
      <dt className={cn("hyphens-auto", isText ? "max-w-1/2 shrink-0" : "min-w-0", labelLook)}>
        {label}
        {hint && <span className="block font-normal text-label text-soft tracking-normal">{hint}</span>}
      </dt>
      <dd
        className={cn(
          "text-right tabular",
          isText ? "min-w-0 whitespace-pre-line wrap-anywhere" : "shrink-0 whitespace-nowrap",
          valueLook,
        )}
      >
        {value}
      </dd>
    </div>
  );
}
