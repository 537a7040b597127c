/** The divider between grid and task pane: drag it, or move it with the arrow keys. */
import { element } from './elements.ts'

const LEAST_PIXELS = 320
const MOST_PIXELS = 640
const STEP_PIXELS = 20

export function makePaneResizable(): void {
  const divider = element('divider', HTMLElement)
  const pane = element('pane', HTMLElement)
  const setWidth = (pixels: number) => {
    const width = Math.min(MOST_PIXELS, Math.max(LEAST_PIXELS, pixels))
    pane.style.width = `${width}px`
    divider.setAttribute('aria-valuenow', String(width))
  }
  divider.setAttribute('aria-valuemin', String(LEAST_PIXELS))
  divider.setAttribute('aria-valuemax', String(MOST_PIXELS))
  setWidth(pane.offsetWidth)
  divider.addEventListener('pointerdown', start => {
    divider.setPointerCapture(start.pointerId)
    document.body.classList.add('is-resizing')
    const width = pane.offsetWidth
    const move = (event: PointerEvent) => setWidth(width + start.clientX - event.clientX)
    divider.addEventListener('pointermove', move)
    divider.addEventListener(
      'lostpointercapture',
      () => {
        divider.removeEventListener('pointermove', move)
        document.body.classList.remove('is-resizing')
      },
      { once: true },
    )
  })
  divider.addEventListener('keydown', event => {
    if (event.key === 'ArrowLeft') setWidth(pane.offsetWidth + STEP_PIXELS)
    if (event.key === 'ArrowRight') setWidth(pane.offsetWidth - STEP_PIXELS)
  })
}
