import { cn } from "../lib/cn.ts";

/** The terracotta square with the smile; the same in both themes. */
export function LogoMark({ className }: { className?: string | undefined }) {
  return (
    <svg data-slot="logo-mark" aria-hidden="true" viewBox="0 0 26 26" className={cn("size-6.5 shrink-0", className)}>
      <path
        d="M8 0h10a8 8 0 0 1 8 8v10a8 8 0 0 1-8 8H3.5A3.5 3.5 0 0 1 0 22.5V8a8 8 0 0 1 8-8Z"
        fill="oklch(0.56 0.17 35)"
      />
      <path d="M7.4 11.2a5.6 5.6 0 0 0 11.2 0" fill="none" stroke="#fff" strokeWidth="2.1" strokeLinecap="round" />
    </svg>
  );
}

export type WordmarkProps = {
  /** The name of the market. */
  name: string;
  /** Which part of it: "seller". */
  suffix?: string | undefined;
  className?: string | undefined;
};

/** Mark and name. Inside a link it names the link. */
export function Wordmark({ name, suffix, className }: WordmarkProps) {
  return (
    <span data-slot="wordmark" className={cn("inline-flex items-center gap-2.25 text-ink", className)}>
      <LogoMark />
      <span className="font-bold text-[1.4375rem] leading-none tracking-[-0.035em]">
        {name}
        {suffix && <span className="ml-2 font-normal text-soft">{suffix}</span>}
      </span>
    </span>
  );
}
