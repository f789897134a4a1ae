import { Check } from "lucide-react";

interface SelectBoxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

/** A checkbox that says its name only to who cannot see the row; as large to touch as a row is high. */
export function SelectBox({ label, checked, onToggle }: SelectBoxProps) {
  return (
    <label className="relative grid size-11 -my-1 cursor-pointer place-items-center max-md:-ml-3 md:-ml-2">
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        onChange={onToggle}
        className="peer size-4.5 appearance-none rounded-6 border-[1.5px] border-edge bg-card transition-colors checked:border-ink checked:bg-ink hover:border-ink"
      />
      <Check
        aria-hidden
        strokeWidth={3}
        className="pointer-events-none absolute inset-0 m-auto size-3 text-on-ink opacity-0 peer-checked:opacity-100"
      />
    </label>
  );
}
