const goldenAngle = 137.508;

/** A colour of a run's own, dark enough on light ground and light enough on dark; neighbours in number are far apart. */
export function runColour(number: number): string {
  const hue = Math.round((number * goldenAngle + 250) % 360);
  return `light-dark(oklch(0.5 0.13 ${hue}), oklch(0.74 0.12 ${hue}))`;
}
