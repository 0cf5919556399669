package vn.mocson.common.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.web.Refusal;

/** Shows the work on one subject, also to a page that was opened after it began, and tells how it ended. */
public class OpenWorkPanel extends Div {

    private final OpenWorks works;
    private final String subject;
    private final Consumer<Boolean> ended;
    private final Span sentence = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop = new Button(getTranslation("work.stop"), click -> stop());
    private @Nullable String counted;
    private @Nullable OpenWork shown;
    private Runnable unwatch = () -> {};

    /**
     * @param subject what is worked on; the same on every page that shows it
     * @param ended after work ended; whether it came to its end
     */
    public OpenWorkPanel(OpenWorks works, String subject, Consumer<Boolean> ended) {
        this.works = works;
        this.subject = subject;
        this.ended = ended;
        addClassNames("import-work", "open-work");
        sentence.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("work.bar"));
        stop.setDisableOnClick(true);
        add(sentence, bar, stop);
        setVisible(false);
        shown = works.of(subject).orElse(null);
        addDetachListener(gone -> unwatch.run());
    }

    /** @param key translation of how far it is, {0} of {1}, instead of steps */
    public OpenWorkPanel counting(String key) {
        counted = key;
        return this;
    }

    /** Whether something goes on that must not be begun twice. */
    public boolean busy() {
        return works.of(subject).filter(work -> !work.ended()).isPresent();
    }

    /** Begins it and shows it. */
    public void run(OpenWork.Words words, Consumer<OpenWork> work) {
        works.begin(subject, words, work);
        getUI().ifPresent(this::look);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        look(event.getUI());
    }

    private void look(UI ui) {
        unwatch.run();
        // another page may have told its end between two looks of this one
        OpenWork work = works.of(subject).orElse(shown);
        if (work != null) {
            shown = work;
            unwatch = work.watch(() -> Thread.startVirtualThread(() -> moved(ui)));
            refresh();
        }
    }

    private void moved(UI ui) {
        try {
            ui.access(this::refresh);
        } catch (UIDetachedException gone) {
            // the page was closed meanwhile; another one will look
        }
    }

    private void refresh() {
        OpenWork work = shown;
        if (work == null || !isAttached()) {
            return;
        }
        if (work.ended()) {
            tell(work);
            return;
        }
        OpenWork.At at = work.at();
        setVisible(true);
        bar.setIndeterminate(at.done() == 0);
        if (at.of() > 0) {
            bar.setMax(at.of());
            bar.setValue(Math.min(at.done(), at.of()));
        }
        sentence.setText(at.of() == 0 ? work.words().going() : work.words().going() + " " + far(at));
        stop.setVisible(work.words().stoppable());
        stop.setEnabled(!work.stopping());
    }

    private String far(OpenWork.At at) {
        String of = Wording.number(at.of());
        return counted == null
                ? getTranslation("work.progress", Wording.number(at.done() + 1), of)
                : getTranslation(counted, Wording.number(at.done()), of);
    }

    private void tell(OpenWork work) {
        shown = null;
        unwatch.run();
        works.forget(subject, work);
        setVisible(false);
        RuntimeException failure = work.failure();
        if (failure instanceof Refusal refusal) {
            Notices.refused(refusal);
        } else if (failure == null) {
            Notices.done(work.outcome());
        }
        ended.accept(failure == null);
        if (failure != null && !(failure instanceof Refusal)) {
            throw failure;
        }
    }

    private void stop() {
        OpenWork work = shown;
        if (work != null) {
            work.stop();
        }
    }
}
