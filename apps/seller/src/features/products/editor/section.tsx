import { Card } from "@souk/ui/components/card";
import type { ReactNode } from "react";

interface SectionProps {
  /** What a problem leads to: "#media". */
  readonly id: string;
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the editor. */
export function Section({ id, title, note, children }: SectionProps) {
  return (
    <Card id={id} className="scroll-mt-20">
      <h2 className="text-subheading">{title}</h2>
      {note && <p className="mt-1 text-small text-soft">{note}</p>}
      <div className="mt-4 grid gap-4">{children}</div>
    </Card>
  );
}
