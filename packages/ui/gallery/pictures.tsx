type Drawing = { hue: number; shape: "pot" | "shoe" | "lamp" };

/** A stand-in for a cut-out product picture. */
export function Picture({ hue, shape }: Drawing) {
  return <img alt="" src={`data:image/svg+xml,${encodeURIComponent(draw({ hue, shape }))}`} />;
}

const shapes: Record<Drawing["shape"], string> = {
  pot: '<path d="M60 110h136l-14 106q-2 14-16 14H90q-14 0-16-14Z"/><rect x="50" y="80" width="156" height="40" rx="14"/><circle cx="128" cy="60" r="22"/>',
  shoe: '<path d="M30 160q-4-60 30-84l44 8 92 70q34 8 34 34 0 20-20 20H56q-24 0-26-48Z"/><rect x="30" y="190" width="202" height="24" rx="12" opacity=".6"/>',
  lamp: '<path d="M84 40h88l44 92H40Z"/><rect x="118" y="130" width="20" height="76"/><rect x="76" y="204" width="104" height="20" rx="10"/>',
};

function draw({ hue, shape }: Drawing): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop stop-color="oklch(.75 .15 ${hue})"/><stop offset="1" stop-color="oklch(.5 .17 ${hue})"/></linearGradient></defs><g fill="url(#g)">${shapes[shape]}</g></svg>`;
}
