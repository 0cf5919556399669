package vn.mocson.support.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.UnsavedGuard;
import vn.mocson.common.web.Refusal;
import vn.mocson.support.SupportService;
import vn.mocson.support.TicketId;
import vn.mocson.support.TicketRow;
import vn.mocson.support.TicketState;

/** One ticket beside the list: what was reported, and everything that may be done with it. */
class TicketPanel extends Aside {

    private final SupportService support;
    private final UnsavedGuard guard = new UnsavedGuard(this, getTranslation("tickets.leave"));
    /** What each field showed before somebody wrote into it. */
    private final Map<TextArea, String> before = new LinkedHashMap<>();

    private Runnable changed = () -> {};
    private Runnable closed = () -> {};

    TicketPanel(SupportService support) {
        this.support = support;
        addClassName("ticket-panel");
        setVisible(false);
    }

    void whenChanged(Runnable listener) {
        changed = listener;
    }

    void whenClosed(Runnable listener) {
        closed = listener;
    }

    void show(TicketRow ticket) {
        removeAll();
        before.clear();
        guard.saved();
        setVisible(true);
        getElement().setAttribute("aria-label", getTranslation("tickets.panel", ticket.number()));
        Button close = new Button(Glyph.CLOSE.icon(), click -> close());
        close.setAriaLabel(getTranslation("tickets.hide"));
        Div head = new Div(new H2(ticket.number().written()), new TicketMark(ticket.state()), close);
        head.addClassName("ticket-head");
        add(head, new TicketFacts(ticket));
        if (ticket.state() != TicketState.CLOSED) {
            add(answer(ticket));
        }
        add(note(ticket), steps(ticket), new TicketHistory(support.acts(ticket.id())));
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private void close() {
        setVisible(false);
        removeAll();
        guard.saved();
        closed.run();
    }

    private Div answer(TicketRow ticket) {
        TextArea text = area("tickets.answer", "tickets.answer.hint", ticket.answer());
        Button send = button(ticket, "tickets.answer.send", id -> {
            support.answer(id, text.getValue());
            before.remove(text);
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        return part(text, send);
    }

    private Div note(TicketRow ticket) {
        TextArea text = area("tickets.note", "tickets.note.hint", "");
        return part(text, button(ticket, "tickets.note.save", id -> {
            support.note(id, text.getValue());
            before.remove(text);
        }));
    }

    private Div steps(TicketRow ticket) {
        Div steps = new Div();
        steps.addClassName("ticket-steps");
        if (ticket.state() == TicketState.NEW) {
            steps.add(button(ticket, "tickets.take", support::take));
        }
        if (ticket.state() == TicketState.CLOSED || ticket.state() == TicketState.ANSWERED) {
            steps.add(button(ticket, "tickets.reopen", support::reopen));
        }
        if (ticket.state() != TicketState.CLOSED) {
            steps.add(button(ticket, "tickets.close", support::close));
        }
        return steps;
    }

    private TextArea area(String label, String hint, String value) {
        TextArea area = new TextArea(getTranslation(label));
        area.setValue(value);
        before.put(area, value);
        area.setHelperText(getTranslation(hint));
        area.setMaxLength(SupportService.LONGEST_TEXT);
        area.setWidthFull();
        guard.watch(area);
        return area;
    }

    private Div part(TextArea text, Button button) {
        Div part = new Div(text, button);
        part.addClassName("ticket-part");
        return part;
    }

    /** Refused or done, the panel then shows the ticket as it is now. */
    private Button button(TicketRow ticket, String word, Consumer<TicketId> act) {
        return new Button(getTranslation(word), click -> {
            try {
                act.accept(ticket.id());
                Notices.done(getTranslation(word + ".done", ticket.number()));
            } catch (Refusal refusal) {
                Notices.refused(refusal);
                if (refusal.kind() == Refusal.Kind.INVALID) {
                    return; // what was typed stays
                }
            }
            changed.run();
            reload(ticket.id());
        });
    }

    /** What is written into the other field and not sent stays there. */
    private void reload(TicketId id) {
        Map<String, String> unsent = new LinkedHashMap<>();
        before.forEach((area, value) -> {
            if (!area.getValue().equals(value)) {
                unsent.put(area.getLabel(), area.getValue());
            }
        });
        try {
            show(support.ticket(id));
            for (TextArea area : before.keySet()) {
                if (unsent.containsKey(area.getLabel())) {
                    area.setValue(unsent.getOrDefault(area.getLabel(), ""));
                    guard.touched();
                }
            }
        } catch (Refusal gone) {
            Notices.refused(gone);
            close();
        }
    }
}
