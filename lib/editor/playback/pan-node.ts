import { panGains } from '@/lib/editor/sound-pan';

/** How fast it follows, so that it does not click. */
const followSeconds = 0.005;

/** EX11: puts a sound where it stands. `input` takes it, mono or stereo. */
export class PanNode {
  readonly input: GainNode;
  private readonly gains: readonly [GainNode, GainNode, GainNode, GainNode];
  private readonly merger: ChannelMergerNode;
  private channelCount = 2;

  constructor(
    private readonly context: BaseAudioContext,
    destination: AudioNode,
    private pan: number,
  ) {
    // One channel becomes two alike.
    this.input = new GainNode(context, { channelCount: 2, channelCountMode: 'explicit' });
    const splitter = context.createChannelSplitter(2);
    this.merger = context.createChannelMerger(2);
    this.input.connect(splitter);
    const way = (from: number, to: number): GainNode => {
      const gain = context.createGain();
      splitter.connect(gain, from);
      gain.connect(this.merger, 0, to);
      return gain;
    };
    this.gains = [way(0, 0), way(1, 0), way(0, 1), way(1, 1)];
    this.merger.connect(destination);
    for (const [gain, value] of this.values()) gain.gain.value = value;
  }

  /** What is known once the first piece of the sound is there. */
  setChannelCount(channelCount: number): void {
    if (channelCount === this.channelCount) return;
    this.channelCount = channelCount;
    for (const [gain, value] of this.values()) gain.gain.value = value;
  }

  move(pan: number): void {
    if (pan === this.pan) return;
    this.pan = pan;
    for (const [gain, value] of this.values()) gain.gain.setTargetAtTime(value, this.context.currentTime, followSeconds);
  }

  disconnect(): void {
    this.merger.disconnect();
  }

  private values(): readonly (readonly [GainNode, number])[] {
    const { leftToLeft, rightToLeft, leftToRight, rightToRight } = panGains(this.pan, this.channelCount);
    const [ll, rl, lr, rr] = this.gains;
    return [[ll, leftToLeft], [rl, rightToLeft], [lr, leftToRight], [rr, rightToRight]];
  }
}
