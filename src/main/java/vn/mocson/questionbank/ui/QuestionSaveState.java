package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;

/** Whether what is typed is kept, quietly; a page with words on their way is not left without a question. */
class QuestionSaveState extends Span {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(VietnamTime.ZONE);

    private final Clock clock;
    private @Nullable Component watched;
    private boolean failed;

    QuestionSaveState(Clock clock) {
        this.clock = clock;
        addClassName("save-state");
        getElement().setAttribute("role", "status");
    }

    void show(Instant savedAt) {
        tell(Glyph.CHECK, getTranslation("save.saved", SECOND.format(savedAt)), false);
    }

    void saved() {
        show(clock.instant());
    }

    void refused(Refusal refusal) {
        tell(Glyph.WARNING, getTranslation("save.failed", Notices.sentence(refusal)), true);
    }

    void failed(String sentence) {
        tell(Glyph.WARNING, sentence, true);
    }

    boolean failed() {
        return failed;
    }

    /** What was typed has come here. */
    void heard() {
        Component page = watched;
        if (page != null) {
            page.getElement().executeJs("this.onItsWay = false");
        }
    }

    /** Asks before the page is left while words are on their way from it. */
    void watch(Component page) {
        watched = page;
        page.getElement().executeJs("""
                        const page = this;
                        page.addEventListener('input', (event) => {
                          page.onItsWay = page.onItsWay || !!event.target.closest('vaadin-text-area, vaadin-text-field');
                        });
                        const ask = (event) => {
                          if (!page.isConnected) {
                            window.removeEventListener('beforeunload', ask);
                          } else if (page.onItsWay) {
                            event.preventDefault();
                          }
                        };
                        window.addEventListener('beforeunload', ask);
                        """);
    }

    private void tell(Glyph glyph, String sentence, boolean wrong) {
        failed = wrong;
        setClassName("save-failed", wrong);
        removeAll();
        add(glyph.icon(), new Span(sentence));
    }
}
