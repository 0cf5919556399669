/**
 * The back button of a phone goes back within a sitting and not out of it: one entry on top of the history takes the
 * press, and is put there again while the sitting goes on. It is put there by a touch of the person, because browsers
 * pass over entries that a page makes by itself.
 */
let armed = false;
let within: (() => boolean) | null = null;

function onPop(event: PopStateEvent): void {
  if (!armed || ours(event.state)) {
    return;
  }
  // Nobody else's business: a router of the page around would take it for a change of page.
  event.stopImmediatePropagation();
  armed = false;
  if (!within) {
    history.back(); // The sitting is over; the press was meant for the page before.
  } else if (within()) {
    arm();
  }
}

const ours = (state: unknown) => !!(state as { mocson?: boolean } | null)?.mocson;

function arm(): void {
  if (!armed && within) {
    armed = true;
    if (!ours(history.state)) {
      history.pushState({ ...(history.state as object | null), mocson: true }, '');
    }
  }
}

export const backGuard = {
  /** @param back goes a step back and says whether there was one */
  begin(back: () => boolean): void {
    within = back;
    armed = armed || ours(history.state); // reloaded on top of it
    window.addEventListener('popstate', onPop, true);
  },
  arm,
  end(): void {
    within = null;
  },
};
