import { Card } from "@souk/ui/components/card";
import type { ReactNode } from "react";

export interface FormSectionProps {
  readonly id: string;
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the checkout, named by its heading. */
export function FormSection({ id, title, aside, children }: FormSectionProps) {
  return (
    <Card padding="roomy" role="group" aria-labelledby={id}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={id} className="text-heading">
          {title}
        </h2>
        {aside && <p className="text-small text-soft">{aside}</p>}
      </div>
      {children}
    </Card>
  );
}
