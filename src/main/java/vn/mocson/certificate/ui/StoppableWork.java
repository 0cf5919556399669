package vn.mocson.certificate.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.mocson.certificate.CertificateProgress;
import vn.mocson.common.ui.LongWork;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;

/** Long work on certificates with its progress, and the button that stops it between two steps. */
class StoppableWork extends Div {

    private final LongWork work;
    private final Button stop = new Button(getTranslation("certificates.stop"), click -> stop());
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Consumer<Boolean> working;

    /**
     * @param counted translation key of how far it is
     * @param working told when it begins and when it ends
     */
    StoppableWork(String counted, Consumer<Boolean> working) {
        this.work = new LongWork(counted);
        this.working = working;
        stop.setVisible(false);
        stop.setDisableOnClick(true);
        addClassName("certificates-work");
        add(stop, work);
    }

    /** @param done gets what came out of it, also where it was stopped */
    <T> void run(String what, Function<CertificateProgress, T> act, Consumer<T> done) {
        stopped.set(false);
        stop.setEnabled(true);
        working(true);
        work.run(
                UI.getCurrentOrThrow(),
                what,
                progress -> act.apply((n, of) -> {
                    progress.at(n, of);
                    return !stopped.get();
                }),
                result -> {
                    working(false);
                    done.accept(result);
                },
                failed -> {
                    working(false);
                    if (failed instanceof Refusal refusal) {
                        Notices.refused(refusal);
                    }
                });
    }

    private void working(boolean now) {
        stop.setVisible(now);
        working.accept(now);
    }

    boolean stopped() {
        return stopped.get();
    }

    /** What was done by then stays done; the rest waits to be gone on with. */
    void stop() {
        stopped.set(true);
    }
}
