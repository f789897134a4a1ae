import { Star } from "lucide-react";

const five = [1, 2, 3, 4, 5];

/** Five stars, filled as far as the value goes; what they say is said beside them or by `label`. */
export function Stars({ value, label }: { value: number; label?: string }) {
  const said = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <span {...said} className="relative inline-flex w-fit shrink-0 align-[-0.15em]">
      <Row className="fill-line" />
      <span className="absolute inset-y-0 left-0 overflow-clip" style={{ width: `${(value / 5) * 100}%` }}>
        <Row className="fill-warn" />
      </span>
    </span>
  );
}

function Row({ className }: { className: string }) {
  return (
    <span aria-hidden className="inline-flex w-max gap-0.5">
      {five.map((star) => (
        <Star key={star} strokeWidth={0} className={`size-4 ${className}`} />
      ))}
    </span>
  );
}
