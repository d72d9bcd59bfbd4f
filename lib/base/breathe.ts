/** Until what waits outside has had its turn: input, a frame, a message. A timer could be slowed down in a hidden tab; a message is not. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
