package vn.mocson.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Supplier;
import vn.mocson.account.SignedInSession;
import vn.mocson.account.StaffSessions;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.Notices;

/** Where somebody is signed in, and the end of it. There are as many as people at work, so they come all at once. */
class SessionList extends Div {

    private final StaffSessions sessions;
    private final Supplier<List<SignedInSession>> wanted;
    private final String here;
    private final Grid<SignedInSession> grid = new Grid<>();

    /**
     * @param here the session of this page
     * @param withNames whether the sessions are of different people
     */
    SessionList(StaffSessions sessions, Supplier<List<SignedInSession>> wanted, String here, boolean withNames) {
        this.sessions = sessions;
        this.wanted = wanted;
        this.here = here;
        addClassName("session-list");
        grid.setAriaLabel(getTranslation("staff.sessions.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        if (withNames) {
            grid.addComponentColumn(session -> cell(session.fullName(), session.username()))
                    .setHeader(getTranslation("staff.fullName"))
                    .setComparator(SignedInSession::fullName)
                    .setWidth("12rem")
                    .setFlexGrow(2);
        }
        grid.addComponentColumn(session -> cell(browser(session), session.address()))
                .setHeader(getTranslation("staff.sessions.where"))
                .setComparator(SignedInSession::address)
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addColumn(session -> VietnamTime.minute(session.since()))
                .setHeader(getTranslation("staff.sessions.since"))
                .setComparator(SignedInSession::since)
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(session -> VietnamTime.minute(session.lastSeen()))
                .setHeader(getTranslation("staff.sessions.lastSeen"))
                .setComparator(SignedInSession::lastSeen)
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::act).setWidth("14rem").setFlexGrow(0);
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.CLOCK, getTranslation("staff.sessions.none"), getTranslation("staff.sessions.none.sentence")));
        add(grid);
        refresh();
    }

    /** Above the list. */
    final ListTools tools(Component... finding) {
        return new ListTools(finding).columns("sessions", grid);
    }

    final void refresh() {
        grid.setItems(wanted.get());
    }

    private String browser(SignedInSession session) {
        return session.browser().isEmpty() ? getTranslation("staff.sessions.unknown") : session.browser();
    }

    private static Component cell(String first, String second) {
        Span below = new Span(second);
        below.addClassName("quiet");
        Div cell = new Div(new Span(first), below);
        cell.addClassName("staff-cell");
        return cell;
    }

    private Component act(SignedInSession session) {
        if (session.id().equals(here)) {
            return StaffParts.mark(Glyph.CHECK, getTranslation("staff.sessions.here"), "active");
        }
        return StaffParts.quiet(
                "staff.sessions.end",
                Glyph.SIGN_OUT,
                () -> StaffParts.confirm(
                        getTranslation("staff.sessions.end.title", session.fullName()),
                        getTranslation("staff.sessions.end.sentence", browser(session), session.address()),
                        getTranslation("staff.sessions.end"),
                        () -> {
                            if (StaffParts.done(() -> sessions.end(session.id()))) {
                                Notices.done(getTranslation("staff.sessions.ended"));
                            }
                            refresh();
                        }));
    }
}
