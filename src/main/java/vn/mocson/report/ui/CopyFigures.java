package vn.mocson.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;

/**
 * Puts a text where people paste from, as a table where the program that takes it knows tables. Without HTTPS, as inside
 * many offices, browsers have no clipboard for scripts; an old command has.
 */
class CopyFigures extends Button {

    private static final String COPY = """
            const old = () => {
                const put = (event) => {
                    event.clipboardData.setData('text/plain', $0);
                    if ($1) { event.clipboardData.setData('text/html', $1); }
                    event.preventDefault();
                };
                document.addEventListener('copy', put);
                const copied = document.execCommand('copy');
                document.removeEventListener('copy', put);
                return copied;
            };
            const plain = () => navigator.clipboard.writeText($0).then(() => true, old);
            if (!navigator.clipboard) { return Promise.resolve(old()); }
            if (!$1 || !window.ClipboardItem) { return plain(); }
            return navigator.clipboard.write([new ClipboardItem({
                'text/plain': new Blob([$0], {type: 'text/plain'}),
                'text/html': new Blob([$1], {type: 'text/html'})})]).then(() => true, plain);
            """;

    /** @param html the same as a web page would show it; empty where it is words alone */
    CopyFigures(String words, String text, String html) {
        super(words);
        setIcon((Component) Glyph.COPY.icon());
        addClickListener(click -> getElement().executeJs(COPY, text, html).then(Boolean.class, copied -> {
            if (copied) {
                Notices.done(getTranslation("dashboard.copied"));
            } else {
                Notices.problem(getTranslation("dashboard.notCopied"));
            }
        }));
    }
}
