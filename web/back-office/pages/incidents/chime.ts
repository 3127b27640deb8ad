/** Two short rising tones (Hz, seconds from now): heard in a busy room, and no siren. */
const tones = [
  { hertz: 660, from: 0 },
  { hertz: 880, from: 0.18 },
]
const length = 0.32

/** Rings once through this device's loudspeaker. */
export const ring = (audio: AudioContext): void => {
  for (const { hertz, from } of tones) {
    const start = audio.currentTime + from
    const oscillator = new OscillatorNode(audio, { frequency: hertz, type: 'triangle' })
    const loudness = new GainNode(audio, { gain: 0 })
    loudness.gain.setValueAtTime(0.0001, start)
    loudness.gain.exponentialRampToValueAtTime(0.4, start + 0.02)
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + length)
    oscillator.connect(loudness).connect(audio.destination)
    oscillator.start(start)
    oscillator.stop(start + length)
  }
}
