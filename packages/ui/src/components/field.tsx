import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "../lib/cn.ts";

/** What ties a control to its label, hint and error; spread it on the control. */
export type FieldControl = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

export type FieldProps = {
  label: ReactNode;
  /** Stands at the end of the label, for example "optional". */
  aside?: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do; marks the control invalid. */
  error?: ReactNode;
  className?: string | undefined;
  children: (control: FieldControl) => ReactNode;
};

/** Label, control, hint and error: `<Field label="E-mail">{(control) => <Input {...control} name="email" />}</Field>`. */
export function Field({ label, aside, hint, error, className, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div data-slot="field" className={cn("grid min-w-0 content-start gap-1.5", className)}>
      <div className="flex items-baseline justify-between gap-3 text-label">
        <label htmlFor={id} className="min-w-0 hyphens-auto font-medium">
          {label}
        </label>
        {aside && <span className="shrink-0 text-soft">{aside}</span>}
      </div>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {error && (
        <p id={`${id}-error`} className="flex gap-1.5 text-danger text-label">
          <CircleAlert aria-hidden strokeWidth={1.75} className="mt-px size-4 shrink-0" />
          <span className="min-w-0">{error}</span>
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-label text-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
