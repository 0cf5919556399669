package vn.mocson.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.web.Refusal;

/** Does something that takes longer than a page should wait, in the name of who asked for it, and shows how far it is. */
public class LongWork extends Div {

    /** So many steps between two words to the page. */
    private static final int TOLD_EVERY = 50;

    /** Told now and then how much is done. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int of);
    }

    private final Span sentence = new Span();
    private final ProgressBar bar = new ProgressBar();

    private final String counted;

    /** @param counted translation key of how far it is: {0} of {1} */
    public LongWork(String counted) {
        this.counted = counted;
        addClassName("import-work");
        getElement().setAttribute("role", "status");
        add(sentence, bar);
        setVisible(false);
    }

    /**
     * @param refused gets the sentence of a refusal; what else goes wrong is the error handler's
     */
    public <T> void run(
            UI ui, String what, Function<Progress, T> work, Consumer<T> done, Consumer<RuntimeException> refused) {
        sentence.setText(what);
        bar.setIndeterminate(true);
        setVisible(true);
        Progress progress = (n, of) -> {
            if (n % TOLD_EVERY == 0) {
                access(ui, () -> tell(n, of));
            }
        };
        Thread.startVirtualThread(new DelegatingSecurityContextRunnable(() -> {
            try {
                T result = work.apply(progress);
                access(ui, () -> {
                    setVisible(false);
                    done.accept(result);
                });
            } catch (RuntimeException e) {
                access(ui, () -> {
                    setVisible(false);
                    refused.accept(e);
                    if (!(e instanceof Refusal || e instanceof FileRefused)) {
                        throw e;
                    }
                });
            }
        }));
    }

    private void tell(int n, int of) {
        bar.setIndeterminate(false);
        bar.setMax(of);
        bar.setValue(Math.min(n, of));
        sentence.setText(getTranslation(counted, Wording.number(n), Wording.number(of)));
    }

    private static void access(UI ui, Command command) {
        try {
            ui.access(command);
        } catch (UIDetachedException gone) {
            // the page was closed meanwhile: nobody is left to be told
        }
    }
}
