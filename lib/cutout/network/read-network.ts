import { FlatTable } from './flat-table';

/** A network as a list of steps over numbered tensors, read from a TensorFlow Lite file. Lengths and shapes are NHWC. */
export interface Network {
  readonly shapes: readonly (readonly number[])[];
  /** The tensors that the file carries: weights, by their number. */
  readonly weights: ReadonlyMap<number, Float32Array>;
  readonly steps: readonly Step[];
  readonly input: number;
  readonly output: number;
}

export interface Step {
  readonly kind: StepKind;
  readonly inputs: readonly number[];
  readonly output: number;
  readonly stride: number;
  /** What the step does to its sums, if anything. */
  readonly fused: 'none' | 'relu';
}

export type StepKind = 'add' | 'average' | 'convolve' | 'convolve-each' | 'sigmoid' | 'multiply' | 'relu' | 'resize' | 'hard-swish' | 'unfold';

/** The operators that occur, by their numbers in the format; 6 widens weights, which happens while reading. */
const kinds: Readonly<Record<number, StepKind>> = {
  0: 'add', 1: 'average', 3: 'convolve', 4: 'convolve-each', 14: 'sigmoid', 18: 'multiply', 19: 'relu', 23: 'resize', 32: 'unfold', 117: 'hard-swish',
};
const widen = 6;
/** The only one of the format's own additions that is known, by name. */
const unfoldName = 'Convolution2DTransposeBias';
/** Where an operator's options keep the activation that is fused with it. */
const fusedField: Partial<Record<StepKind, number>> = { add: 0, multiply: 0, convolve: 3, 'convolve-each': 4, average: 5 };

const float16 = 1;

/** Reads a network. Throws where the file is no such file, or uses what this reader does not know: it is ours, so that is a mistake of ours. */
export function readNetwork(bytes: ArrayBuffer): Network {
  const root = FlatTable.root(bytes);
  const operators = root.tables(1).map((code) => codeOf(code));
  const graph = root.tables(2)[0];
  if (graph === undefined) throw new Error('a network has a graph');
  const buffers = root.tables(4);
  const tensors = graph.tables(0);
  const weights = new Map<number, Float32Array>();
  tensors.forEach((tensor, index) => {
    const data = buffers[tensor.u32(2)]?.bytes(0);
    if (data !== undefined && data.length > 0) weights.set(index, tensor.u8(1) === float16 ? widened(data) : new Float32Array(data.slice().buffer));
  });
  const steps: Step[] = [];
  for (const operation of graph.tables(3)) {
    const code = operators[operation.u32(0)] ?? -1;
    const [inputs, output] = [operation.ints(1), operation.ints(2)[0] ?? -1];
    if (code === widen) {
      const known = weights.get(inputs[0] ?? -1);
      if (known === undefined) throw new Error('only weights are widened');
      weights.set(output, known);
    } else steps.push(stepOf(code, operation, inputs, output));
  }
  return { shapes: tensors.map((tensor) => tensor.ints(0)), weights, steps, input: graph.ints(1)[0] ?? -1, output: graph.ints(2)[0] ?? -1 };
}

function codeOf(code: FlatTable): number {
  const name = code.text(1);
  if (name !== '' && name !== unfoldName) throw new Error(`the network uses ${name}, which is not known here`);
  return Math.max(code.u8(0), code.u32(3));
}

function stepOf(code: number, operation: FlatTable, inputs: readonly number[], output: number): Step {
  const kind = kinds[code];
  if (kind === undefined) throw new Error(`the network uses operator ${code}, which is not known here`);
  const options = operation.table(4);
  const field = fusedField[kind];
  const fused = field === undefined || options === null ? 0 : options.u8(field);
  if (fused > 1) throw new Error(`the network fuses activation ${fused}, which is not known here`);
  const strides = kind === 'convolve' || kind === 'convolve-each';
  return { kind, inputs, output, stride: strides && options !== null ? Math.max(1, options.u32(1)) : 1, fused: fused === 1 ? 'relu' : 'none' };
}

/** Half precision to single. */
function widened(data: Uint8Array): Float32Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return Float32Array.from({ length: data.length / 2 }, (_, index) => {
    const half = view.getUint16(index * 2, true);
    const [sign, exponent, fraction] = [half & 0x8000 ? -1 : 1, (half >> 10) & 31, half & 1023];
    if (exponent === 0) return sign * fraction * 2 ** -24;
    return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  });
}
