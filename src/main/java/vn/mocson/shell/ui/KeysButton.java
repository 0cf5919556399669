package vn.mocson.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.PageKeys;

/**
 * Opens the list of keys, and listens to those that mean the same on every page: they press or go to the part of the
 * page that {@link PageKeys} marked. While somebody writes, or a dialog is open, a letter is only a letter.
 */
class KeysButton extends Button {

    /** In the browser's memory: the keys that are one letter are switched off, as some need who speak to their computer. */
    static final String LETTERS_OFF = "mocson.keys.off";

    private static final String LISTEN = """
            if (window.mocsonKeys) {
              return;
            }
            window.mocsonKeys = true;
            const part = (name, inside) => [...(inside || document).querySelectorAll(`[data-key="${name}"]`)]
              .find((each) => !each.disabled && (name === 'help' || each.getClientRects().length));
            const field = () => part('search')
              || [...document.querySelectorAll('.console-tools vaadin-text-field')].find((each) => each.getClientRects().length);
            const focused = () => {
              let at = document.activeElement;
              while (at && at.shadowRoot && at.shadowRoot.activeElement) {
                at = at.shadowRoot.activeElement;
              }
              return at;
            };
            const writes = (at) => at.matches
              && at.matches('input, textarea, select, [contenteditable=""], [contenteditable="true"]');
            window.addEventListener('keydown', (event) => {
              if (event.defaultPrevented || event.isComposing || event.altKey) {
                return;
              }
              const dialog = document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');
              if (event.ctrlKey || event.metaKey) {
                const save = event.key.toLowerCase() === 's' && !event.shiftKey && part('save', dialog);
                if (save) {
                  event.preventDefault();
                  const at = focused();
                  at.blur(); // what was just written is sent first
                  save.click();
                  at.focus();
                }
                return;
              }
              if (dialog || localStorage.getItem($0) || writes(event.composedPath()[0])) {
                return;
              }
              const found = event.key === '/' ? field()
                : event.key === 'n' ? part('new')
                : event.key === '?' ? part('help') : null;
              if (found) {
                event.preventDefault();
                if (event.key === '/') {
                  found.focus();
                } else {
                  found.click();
                }
              }
            });
            """;

    KeysButton() {
        super(Glyph.KEY.icon());
        setText(getTranslation("keys.title"));
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("keys-button");
        PageKeys.help(this);
        addClickListener(click -> new KeysDialog().open());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs(LISTEN, LETTERS_OFF);
    }
}
