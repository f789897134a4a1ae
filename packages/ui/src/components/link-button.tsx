import type { ReactNode } from "react";
import { type ButtonLook, buttonVariants } from "../lib/button-variants.ts";
import { cn } from "../lib/cn.ts";
import type { LinkComponent } from "../lib/link.ts";

export type LinkButtonProps = ButtonLook & {
  href: string;
  children: ReactNode;
  linkAs?: LinkComponent;
  className?: string | undefined;
};

/** A link that looks like a button: it goes somewhere, a `Button` does something. */
export function LinkButton({ href, children, linkAs: Link = "a", className, variant, size, block }: LinkButtonProps) {
  return (
    <Link href={href} data-slot="link-button" className={cn(buttonVariants({ variant, size, block }), className)}>
      {children}
    </Link>
  );
}
