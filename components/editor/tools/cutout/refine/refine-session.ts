import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { RefineAnswer, RefineOrder } from '@/components/editor/tools/cutout/refine/refine-messages';
import type { Edge } from '@/lib/cutout/refine/edge';
import type { RefiningState } from '@/lib/cutout/refine/refining';
import type { Stroke } from '@/lib/cutout/refine/stroke';

export interface RefineState extends RefiningState {
  readonly status: 'opening' | 'ready' | 'failed';
  /** The cut-out as it is now; null while it is being opened. */
  readonly picture: ImageBitmap | null;
  /** How much of the picture is left, 0–1. */
  readonly share: number;
  readonly edge: Edge;
  /** Strokes whose result is not there yet. */
  readonly pending: readonly Stroke[];
}

/** Where the pictures of a session are. */
export interface RefinePictures {
  readonly sourceUrl: string;
  readonly cutoutUrl: string;
  readonly paidUrl: string | null;
}

/** The longest side of what is shown while it is gone over. */
const previewPx = 1024;

const first: RefineState = { status: 'opening', picture: null, share: 0, canUndo: false, canRedo: false, edge: { shiftPx: 0, softPx: 0 }, pending: [] };

/** A cut-out that is being gone over: the page's side of the worker that holds the pixels. */
export class RefineSession {
  readonly store: StoreApi<RefineState> = createStore<RefineState>(() => first);
  private worker: Worker | null = null;
  /** What was sent and not answered, in order. */
  private sent: RefineOrder['type'][] = [];
  /** Of what a slider passes only the last one is worth computing. */
  private nextEdge: Edge | null = null;
  private finished: ((file: Blob | null) => void) | null = null;

  constructor(
    private readonly pictures: RefinePictures,
    private readonly read: (url: string) => Promise<ImageBitmap> = readPicture,
  ) {}

  /** Begins with the cut-out as it is. After a `close` it begins anew. */
  open(openWorker: () => Worker): void {
    const worker = openWorker();
    this.worker = worker;
    worker.onmessage = ({ data }: MessageEvent<RefineAnswer>) => this.hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.fail();
    };
    const { sourceUrl, cutoutUrl, paidUrl } = this.pictures;
    Promise.all([this.read(sourceUrl), this.read(cutoutUrl), paidUrl === null ? null : this.read(paidUrl)]).then(
      ([source, cutout, paid]) => {
        if (this.worker === worker) this.send({ type: 'open', source, cutout, paid, previewPx }, [source, cutout, ...(paid === null ? [] : [paid])]);
      },
      () => this.worker === worker && this.fail(),
    );
  }

  paint(stroke: Stroke): void {
    this.store.setState(({ pending }) => ({ pending: [...pending, stroke] }));
    this.send({ type: 'paint', stroke });
  }

  step(type: 'undo' | 'redo' | 'start-again'): void {
    this.send({ type });
  }

  setEdge(edge: Edge): void {
    this.store.setState({ edge });
    if (this.sent.includes('edge')) this.nextEdge = edge;
    else this.send({ type: 'edge', edge });
  }

  /** The picture's file as PNG; null where the worker has failed. */
  finish(): Promise<Blob | null> {
    if (this.store.getState().status !== 'ready') return Promise.resolve(null);
    return new Promise((resolve) => {
      this.finished = resolve;
      this.send({ type: 'finish' });
    });
  }

  close(): void {
    this.worker?.terminate();
    this.worker = null;
    this.finished?.(null);
    this.finished = null;
    this.sent = [];
    this.store.getState().picture?.close();
    this.store.setState(first, true);
  }

  private send(order: RefineOrder, transfer: Transferable[] = []): void {
    this.sent.push(order.type);
    this.worker?.postMessage(order, transfer);
  }

  private hear(answer: RefineAnswer): void {
    const answered = this.sent.shift();
    if (answer.type === 'finished') {
      this.finished?.(answer.file);
      this.finished = null;
      return;
    }
    const { picture, share, canUndo, canRedo } = answer;
    const { picture: before, pending } = this.store.getState();
    this.store.setState({ status: 'ready', picture, share, canUndo, canRedo, pending: answered === 'paint' ? pending.slice(1) : pending });
    before?.close();
    if (answered !== 'edge' || this.nextEdge === null) return;
    this.send({ type: 'edge', edge: this.nextEdge });
    this.nextEdge = null;
  }

  private fail(): void {
    this.store.setState({ status: 'failed', pending: [] });
    this.finished?.(null);
  }
}

async function readPicture(url: string): Promise<ImageBitmap> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`the picture answered ${answer.status}`);
  return createImageBitmap(await answer.blob());
}
