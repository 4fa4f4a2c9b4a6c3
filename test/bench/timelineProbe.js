// Runs in the page of the timeline and measures in its clock. Milliseconds.
/* global document, requestAnimationFrame, KeyboardEvent, MessageChannel */
globalThis.timelineProbe = {
  /** From the start of the navigation until events are drawn. */
  opened() {
    return new Promise((resolve) => {
      const look = () => {
        if (document.querySelector('.items .item, .cluster')) resolve(performance.now());
        else requestAnimationFrame(look);
      };
      look();
    });
  },

  /** The work that a key makes: its handler, and the frame after it with drawing, layout and paint. */
  key(key, shiftKey) {
    return new Promise((resolve) => {
      const channel = new MessageChannel();
      let handler = 0;
      // Asked for before the chart asks for its own, so it comes before the drawing; the message comes after the frame.
      requestAnimationFrame(() => {
        const began = performance.now();
        channel.port1.onmessage = () => resolve(handler + performance.now() - began);
        channel.port2.postMessage(null);
      });
      const pressed = performance.now();
      document
        .querySelector('.chart')
        .dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true }));
      handler = performance.now() - pressed;
    });
  },
};
