import { ArrowLeft } from "lucide-react";
import { Link } from "@/i18n/navigation";

/** From a thing to the list it is of. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      className="mb-2 -ml-1 inline-flex min-h-9 items-center gap-1.5 rounded-8 px-1 text-soft hover:text-ink"
    >
      <ArrowLeft aria-hidden strokeWidth={1.75} className="size-4" />
      {children}
    </Link>
  );
}
