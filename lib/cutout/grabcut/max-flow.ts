/**
 * The cheapest cut of a grid of eight neighbours (Boykov and Kolmogorov, 2004): two trees grow from source and sink until they touch, the
 * path between is filled, and what it cuts off looks for another parent. Capacities are whole numbers, so that it ends.
 */
export class GridFlow {
  /** Width of the grid with a border of one on each side, whose edges carry nothing: so no neighbour needs a check. */
  private readonly across: number;
  private readonly steps: readonly number[];
  private readonly capacity: readonly Int32Array[];
  /** What is left from the source (positive) or to the sink (negative). */
  private readonly terminal: Int32Array;
  private readonly tree: Uint8Array;
  /** The direction of the parent, or one of the two below. */
  private readonly parent: Int8Array;
  private readonly stamp: Int32Array;
  private readonly distance: Int32Array;
  private readonly queued: Uint8Array;
  private queue: number[] = [];
  private orphans: number[] = [];
  private time = 0;

  constructor(private readonly width: number, private readonly height: number) {
    this.across = width + 2;
    const size = this.across * (height + 2);
    const w = this.across;
    // Opposite directions stand four apart.
    this.steps = [1, w, w + 1, w - 1, -1, -w, -w - 1, -w + 1];
    this.capacity = this.steps.map(() => new Int32Array(size));
    this.terminal = new Int32Array(size);
    this.tree = new Uint8Array(size);
    this.parent = new Int8Array(size).fill(nobody);
    this.stamp = new Int32Array(size);
    this.distance = new Int32Array(size);
    this.queued = new Uint8Array(size);
  }

  /** What it costs to part a pixel from its neighbour to the right (0), below (1), right below (2) and left below (3). */
  join(x: number, y: number, direction: number, cost: number): void {
    const node = (y + 1) * this.across + x + 1;
    this.capacity[direction]![node] = cost;
    this.capacity[direction + 4]![node + this.steps[direction]!] = cost;
  }

  /** What it costs to put a pixel on the side of the sink, less what it costs on that of the source. */
  pull(x: number, y: number, cost: number): void {
    this.terminal[(y + 1) * this.across + x + 1] = cost;
  }

  /** Finds the cut: 1 on the side of the source, 0 on that of the sink. */
  cut(): Uint8Array {
    for (let node = 0; node < this.terminal.length; node += 1) {
      const left = this.terminal[node]!;
      if (left === 0) continue;
      this.tree[node] = left > 0 ? source : sink;
      this.parent[node] = root;
      this.distance[node] = 1;
      this.wake(node);
    }
    this.grow();
    const side = new Uint8Array(this.width * this.height);
    for (let y = 0; y < this.height; y += 1) for (let x = 0; x < this.width; x += 1) {
      side[y * this.width + x] = this.tree[(y + 1) * this.across + x + 1] === source ? 1 : 0;
    }
    return side;
  }

  private wake(node: number): void {
    if (this.queued[node] === 1) return;
    this.queued[node] = 1;
    this.queue.push(node);
  }

  private grow(): void {
    let next: number[] = [];
    while (this.queue.length > 0) {
      next = this.queue;
      this.queue = [];
      for (const node of next) {
        this.queued[node] = 0;
        while (this.tree[node] !== free) {
          const direction = this.reach(node);
          if (direction < 0) break;
          this.time += 1;
          this.fill(node, direction);
          this.adopt();
        }
      }
    }
  }

  /** Takes the free neighbours of a node into its tree; gives the direction in which it meets the other tree, or −1. */
  private reach(node: number): number {
    const mine = this.tree[node]!;
    for (let direction = 0; direction < 8; direction += 1) {
      const other = node + this.steps[direction]!;
      const open = mine === source ? this.capacity[direction]![node]! : this.capacity[opposite(direction)]![other]!;
      if (open === 0) continue;
      const its = this.tree[other]!;
      if (its === free) {
        this.tree[other] = mine;
        this.parent[other] = opposite(direction);
        this.stamp[other] = this.stamp[node]!;
        this.distance[other] = this.distance[node]! + 1;
        this.wake(other);
      } else if (its !== mine) return direction;
      else if (this.stamp[other]! <= this.stamp[node]! && this.distance[other]! > this.distance[node]! + 1) {
        this.parent[other] = opposite(direction);
        this.stamp[other] = this.stamp[node]!;
        this.distance[other] = this.distance[node]! + 1;
      }
    }
    return -1;
  }

  /** Sends as much as fits along the path through the edge where the trees meet. */
  private fill(node: number, direction: number): void {
    const other = node + this.steps[direction]!;
    const fromSource = this.tree[node] === source;
    const [near, far, across] = fromSource ? [node, other, direction] : [other, node, opposite(direction)];
    let most = this.capacity[across]![near]!;
    for (let at = near; ; ) {
      const up = this.parent[at]!;
      if (up === root) {
        most = Math.min(most, this.terminal[at]!);
        break;
      }
      at += this.steps[up]!;
      most = Math.min(most, this.capacity[opposite(up)]![at]!);
    }
    for (let at = far; ; ) {
      const up = this.parent[at]!;
      if (up === root) {
        most = Math.min(most, -this.terminal[at]!);
        break;
      }
      most = Math.min(most, this.capacity[up]![at]!);
      at += this.steps[up]!;
    }
    this.send(near, across, most);
    this.drain(near, most, true);
    this.drain(far, most, false);
  }

  private send(node: number, direction: number, amount: number): void {
    this.capacity[direction]![node]! -= amount;
    this.capacity[opposite(direction)]![node + this.steps[direction]!]! += amount;
  }

  /** Takes an amount from every edge between a node and the root of its tree; what is used up makes orphans. */
  private drain(node: number, amount: number, fromSource: boolean): void {
    for (let at = node; ; ) {
      const up = this.parent[at]!;
      if (up === root) {
        this.terminal[at]! -= fromSource ? amount : -amount;
        if (this.terminal[at] === 0) this.orphan(at);
        return;
      }
      const above = at + this.steps[up]!;
      if (fromSource) this.send(above, opposite(up), amount);
      else this.send(at, up, amount);
      const left = fromSource ? this.capacity[opposite(up)]![above]! : this.capacity[up]![at]!;
      if (left === 0) this.orphan(at);
      at = above;
    }
  }

  private orphan(node: number): void {
    this.parent[node] = nobody;
    this.orphans.push(node);
  }

  /** Finds new parents for all orphans; those without one leave their tree. */
  private adopt(): void {
    for (let at = 0; at < this.orphans.length; at += 1) this.adoptOne(this.orphans[at]!);
    this.orphans = [];
  }

  private adoptOne(node: number): void {
    const mine = this.tree[node]!;
    let [best, nearest] = [nobody, Infinity];
    for (let direction = 0; direction < 8; direction += 1) {
      const other = node + this.steps[direction]!;
      if (this.tree[other] !== mine || this.openFrom(other, node, direction, mine) === 0) continue;
      const length = this.toRoot(other);
      if (length < nearest) [best, nearest] = [direction, length];
    }
    this.parent[node] = best;
    if (best !== nobody) {
      this.stamp[node] = this.time;
      this.distance[node] = nearest + 1;
      return;
    }
    this.tree[node] = free;
    for (let direction = 0; direction < 8; direction += 1) {
      const other = node + this.steps[direction]!;
      if (this.tree[other] !== mine) continue;
      if (this.openFrom(other, node, direction, mine) !== 0) this.wake(other);
      if (this.parent[other] === opposite(direction)) this.orphan(other);
    }
  }

  /** What is open along the tree from a neighbour (its would-be parent) to a node. */
  private openFrom(other: number, node: number, direction: number, tree: number): number {
    return tree === source ? this.capacity[opposite(direction)]![other]! : this.capacity[direction]![node]!;
  }

  /** How far a node is from the root of its tree; infinite where it hangs on an orphan. Marks the way, so that it is not walked twice. */
  private toRoot(node: number): number {
    let length = 0;
    let at = node;
    for (;;) {
      if (this.stamp[at] === this.time) {
        length += this.distance[at]!;
        break;
      }
      const up = this.parent[at]!;
      if (up === nobody) return Infinity;
      length += 1;
      if (up === root) {
        this.stamp[at] = this.time;
        this.distance[at] = 1;
        break;
      }
      at += this.steps[up]!;
    }
    let left = length;
    for (let back = node; this.stamp[back] !== this.time; back += this.steps[this.parent[back]!]!) {
      this.stamp[back] = this.time;
      this.distance[back] = left;
      left -= 1;
    }
    return length;
  }
}

const [free, source, sink] = [0, 1, 2];
const [nobody, root] = [-1, -2];

function opposite(direction: number): number {
  return (direction + 4) & 7;
}
