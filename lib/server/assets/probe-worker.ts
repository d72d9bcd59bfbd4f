import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '@/lib/base/assert';
import { probeTimed } from '@/lib/server/assets/probe-timed';

// The entry of a worker thread: looks at one file and answers once.
const port = parentPort;
assert(port !== null && typeof workerData === 'string', 'probe-worker runs in a worker thread and is given a path');
port.postMessage(await probeTimed(workerData));
