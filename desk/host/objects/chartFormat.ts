import { ChartPart } from './chartView.ts'
import { readColor } from './color.ts'

export class ChartFont extends ChartPart {
  get bold(): boolean {
    return this.look('bold', false)
  }

  set bold(isBold: boolean) {
    this.setLook('bold', isBold)
  }

  /** In points. */
  get size(): number {
    return this.look('size', 14)
  }

  set size(points: number) {
    this.setLook('size', points)
  }
}

export class ChartLineFormat extends ChartPart {
  get color(): string {
    return this.look('color', '')
  }

  set color(color: string) {
    this.setLook('color', readColor(color))
  }

  get lineStyle(): string {
    return this.look('lineStyle', 'Automatic')
  }

  set lineStyle(style: string) {
    this.setLook('lineStyle', style)
  }

  /** In points. */
  get weight(): number {
    return this.look('weight', 1)
  }

  set weight(points: number) {
    this.setLook('weight', points)
  }
}

export class ChartFill extends ChartPart {
  setSolidColor(color: string): void {
    this.setLook('color', readColor(color))
  }
}
