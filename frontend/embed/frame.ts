/*
 * Stands in the light page while a portal shows it in a frame: tells the portal how tall it is, and when a new step
 * begins. It tells nothing else, so anybody may hear it.
 */
export function tellHeight(page: Window): void {
  let told = 0;
  // the frame becomes as tall as its content, so the content must not be as tall as the frame
  page.document.documentElement.style.setProperty('--mocson-min-height', '0');
  const tell = (what: { height?: number; top?: boolean }) =>
    page.parent.postMessage({ mocson: 'frame', height: what.height, top: what.top }, '*');
  const measure = () => {
    const height = page.document.body.scrollHeight;
    if (height !== told) {
      told = height;
      tell({ height });
    }
  };
  page.document.addEventListener('phase-changed', () => tell({ top: true }));
  if ('ResizeObserver' in page) {
    new ResizeObserver(measure).observe(page.document.body);
  } else {
    setInterval(measure, 400);
  }
  measure();
}

if (window.parent !== window) {
  tellHeight(window);
}
