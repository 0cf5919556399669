package vn.mocson.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.privacy.DataRequest;
import vn.mocson.privacy.RequestDesk;
import vn.mocson.privacy.RequestId;
import vn.mocson.privacy.RequestKind;
import vn.mocson.privacy.RequestState;
import vn.mocson.unit.UnitTree;

/** One request beside the queue: what is asked, by when, and everything that may be done with it. */
class RequestPanel extends Aside {

    private final RequestDesk desk;
    private final UnitTree units;
    private Runnable changed = () -> {};
    private Runnable closed = () -> {};

    RequestPanel(RequestDesk desk, UnitTree units) {
        this.desk = desk;
        this.units = units;
        addClassNames("ticket-panel", "request-panel");
        setVisible(false);
    }

    void whenChanged(Runnable listener) {
        changed = listener;
    }

    void whenClosed(Runnable listener) {
        closed = listener;
    }

    void show(DataRequest request) {
        removeAll();
        setVisible(true);
        String title = getTranslation("requests.kind." + request.kind());
        getElement().setAttribute("aria-label", title);
        Button close = new Button(Glyph.CLOSE.icon(), click -> close());
        close.setAriaLabel(getTranslation("requests.hide"));
        Div head = new Div(new H2(title), new RequestMark(request, desk.today()), close);
        head.addClassName("ticket-head");
        add(head, new RequestFacts(request, units));
        if (request.state().waits()) {
            add(answer(request));
            if (request.kind().erases()) {
                add(new LossPanel(desk.loss(request.id())));
            }
            add(steps(request));
        }
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private void close() {
        setVisible(false);
        removeAll();
        closed.run();
    }

    private Div answer(DataRequest request) {
        TextArea text = area("requests.answer", "requests.answer.hint");
        if (request.state() == RequestState.NEW) {
            text.setValue(getTranslation("requests.answer.draft." + request.kind()));
        } else {
            text.setValue(request.answer());
        }
        Button send = new Button(
                getTranslation("requests.answer.send"),
                click -> run(request.id(), () -> desk.answer(request.id(), text.getValue()), "requests.answered"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Div part = new Div(text, send);
        part.addClassName("ticket-part");
        return part;
    }

    private Div steps(DataRequest request) {
        Div steps = new Div();
        steps.addClassName("ticket-steps");
        if (request.kind() == RequestKind.CORRECT) {
            steps.add(
                    new Button(getTranslation("requests.correct"), click -> confirmCorrection(request)),
                    new Button(getTranslation("requests.settle"), click -> askWords(request, true)));
        } else if (request.kind().erases()) {
            Button erase =
                    new Button(getTranslation("requests.erase"), Glyph.TRASH.icon(), click -> confirmErasure(request));
            erase.addThemeVariants(ButtonVariant.ERROR);
            steps.add(erase);
        }
        steps.add(new Button(getTranslation("requests.refuse"), click -> askWords(request, false)));
        return steps;
    }

    private void confirmCorrection(DataRequest request) {
        confirm(
                request,
                getTranslation("requests.correct.title"),
                getTranslation(
                        "requests.correct.text", request.fullName(), RequestFacts.wanted(request.wanted(), units)),
                "requests.correct",
                "requests.corrected",
                false);
    }

    private void confirmErasure(DataRequest request) {
        confirm(
                request,
                getTranslation("requests.erase.title", request.fullName()),
                LossPanel.sentence(desk.loss(request.id())),
                "requests.erase",
                "requests.erased",
                true);
    }

    private void confirm(
            DataRequest request, String header, String text, String button, String done, boolean destroys) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(header);
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.setConfirmText(getTranslation(button));
        if (destroys) {
            dialog.setConfirmButtonTheme("error primary");
        }
        dialog.addConfirmListener(confirmed -> run(request.id(), () -> desk.carryOut(request.id()), done));
        dialog.open();
    }

    /** @param settles else it refuses */
    private void askWords(DataRequest request, boolean settles) {
        String key = settles ? "requests.settle" : "requests.refuse";
        new WordsDialog(key, words -> {
                    try {
                        if (settles) {
                            desk.settle(request.id(), words);
                        } else {
                            desk.refuse(request.id(), words);
                        }
                    } catch (Refusal refusal) {
                        Notices.refused(refusal);
                        return refusal.kind() != Refusal.Kind.INVALID;
                    }
                    Notices.done(getTranslation(key + ".done"));
                    reload(request.id());
                    return true;
                })
                .open();
    }

    private TextArea area(String label, String hint) {
        TextArea area = new TextArea(getTranslation(label));
        area.setHelperText(getTranslation(hint));
        area.setMaxLength(RequestDesk.LONGEST_TEXT);
        area.setWidthFull();
        return area;
    }

    /** Refused or done, the panel then shows the request as it is now. */
    private void run(RequestId id, Runnable act, String done) {
        try {
            act.run();
            Notices.done(getTranslation(done));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
            if (refusal.kind() == Refusal.Kind.INVALID) {
                return; // what was typed stays
            }
        }
        reload(id);
    }

    private void reload(RequestId id) {
        changed.run();
        try {
            show(desk.request(id));
        } catch (Refusal gone) {
            Notices.refused(gone);
            close();
        }
    }
}
