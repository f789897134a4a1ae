/** Short and high when it is right, long and low when it is not; the phone shakes where it can. */
export function sound(isRight: boolean): void {
  navigator.vibrate?.(isRight ? 60 : [250, 100, 250, 100, 250]);
  try {
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    Object.assign(tone, { type: isRight ? "sine" : "square" });
    tone.frequency.value = isRight ? 1_200 : 220;
    volume.gain.value = isRight ? 0.15 : 0.5;
    tone.connect(volume).connect(audio.destination);
    tone.onended = () => void audio.close();
    tone.start();
    tone.stop(audio.currentTime + (isRight ? 0.09 : 0.7));
  } catch {
    // A browser that makes no sound: the screen says it too.
  }
}
