import type { Size } from '@/lib/editor/compositor/fit';
import { fittedSize } from '@/lib/editor/compositor/fit';
import { shapeBox } from '@/lib/editor/compositor/shapes/shape-box';
import { layoutOf } from '@/lib/editor/compositor/text/font-measure';
import type { TextContent } from '@/lib/editor/document/drawn';
import type { Layer } from '@/lib/editor/layer';

/** The box of a text in pixels of the canvas: as wide as its lines may be, as high as they are. */
function textBox(text: TextContent, canvas: Size): Size {
  const { layout } = layoutOf(text, canvas);
  const emPx = text.size * canvas.heightPx;
  return { widthPx: layout.width * emPx, heightPx: layout.height * emPx };
}

/**
 * How large a layer is in pixels of the canvas before its scale.
 * @param picture what tells a picture's proportions; one that is not known yet is taken to have the canvas'
 */
export function layerSize(layer: Layer, picture: Size | null, canvas: Size): Size {
  if (layer.kind === 'text') return textBox(layer.text, canvas);
  return layer.kind === 'shape' ? shapeBox(layer.shape, canvas) : fittedSize(layer.fit, picture ?? canvas, canvas);
}
