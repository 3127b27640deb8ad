import { useCallback, useEffect, useRef, useState } from 'react'
import { ring } from './chime.ts'

const key = 'back-office.sound'

/** The sound for what is new: on until it is switched off on this device, silent until the browser allows it. */
export const useSound = () => {
  const [isOn, setIsOn] = useState(() => localStorage.getItem(key) !== 'off')
  const [isAllowed, setIsAllowed] = useState(false)
  const audio = useRef<AudioContext>(undefined)

  useEffect(() => {
    if (!isOn) return
    // A context that begins before somebody has touched the page is refused, and complained about.
    const begin = async () => {
      audio.current ??= new AudioContext()
      await audio.current.resume()
      setIsAllowed(audio.current.state === 'running')
    }
    if (navigator.userActivation?.hasBeenActive) void begin()
    addEventListener('pointerdown', begin)
    addEventListener('keydown', begin)
    return () => {
      removeEventListener('pointerdown', begin)
      removeEventListener('keydown', begin)
      void audio.current?.close()
      audio.current = undefined
      setIsAllowed(false)
    }
  }, [isOn])

  const play = useCallback(() => {
    if (audio.current?.state === 'running') ring(audio.current)
  }, [])
  const turn = (on: boolean) => {
    localStorage.setItem(key, on ? 'on' : 'off')
    setIsOn(on)
  }
  return { isOn, isAllowed, turn, play }
}
