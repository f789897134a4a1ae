import { cva, type VariantProps } from "class-variance-authority";
import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";
import type { LinkComponent } from "../lib/link.ts";

const textLinkVariants = cva("rounded-4 decoration-1 underline-offset-4 transition-colors", {
  variants: {
    variant: {
      inline: "text-ink underline decoration-edge hover:decoration-ink",
      plain: "text-ink hover:underline",
      soft: "text-soft hover:text-ink",
    },
  },
  defaultVariants: { variant: "inline" },
});

export type TextLinkProps = VariantProps<typeof textLinkVariants> & {
  href: string;
  children: ReactNode;
  linkAs?: LinkComponent;
  className?: string | undefined;
  /** Leads to the whole of what is shown. Drawn: as a character it would bring a font of its own. */
  hasArrow?: boolean;
};

/** A link in or beside a text. `inline` is underlined, as a link inside a sentence must be. */
export function TextLink({ href, children, linkAs: Link = "a", variant, className, hasArrow = false }: TextLinkProps) {
  return (
    <Link href={href} data-slot="text-link" className={cn(textLinkVariants({ variant }), className)}>
      {children}
      {hasArrow && <ArrowRight aria-hidden strokeWidth={1.75} className="ml-1 inline size-[1.05em] align-[-0.15em]" />}
    </Link>
  );
}
