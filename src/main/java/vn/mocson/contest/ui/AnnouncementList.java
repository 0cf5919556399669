package vn.mocson.contest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.OrderChoice;
import vn.mocson.common.ui.SearchField;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.Announcement;
import vn.mocson.contest.AnnouncementService;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;

/** What entrants are told and were told, the last one first; what is not over can be ended. */
class AnnouncementList extends Section {

    private static final int SHOWN = 20;

    /** More than any contest has sent. */
    private static final int MOST = 2_000;

    private final ContestDefinition contest;
    private final AnnouncementService announcements;
    private final Clock clock;
    private final boolean writes;
    private final SearchField search = new SearchField(getTranslation("announcements.search"), this::show);
    private final OrderChoice<Announcement> order = new OrderChoice<>(this::show);
    private final Paragraph none = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("announcements.more"), click -> showMore());
    private List<Announcement> all = List.of();
    private int shown = SHOWN;

    AnnouncementList(ContestDefinition contest, AnnouncementService announcements, Clock clock, boolean writes) {
        this.contest = contest;
        this.announcements = announcements;
        this.clock = clock;
        this.writes = writes;
        addClassNames("console-panel", "page-list", "announcement-list");
        order.by(
                        "list.order.newest",
                        Comparator.comparing(AnnouncementList::number).reversed())
                .by("list.order.oldest", Comparator.comparing(AnnouncementList::number))
                .by(
                        "announcements.order.ends",
                        Comparator.comparing(AnnouncementList::over).reversed());
        none.addClassName("quiet");
        ListTools tools =
                new ListTools(search, order).file("thong-bao-" + contest.slug(), () -> workbook(clock.instant()));
        add(new H2(getTranslation("announcements.history")), tools, none, list, more);
        refresh();
    }

    final void refresh() {
        all = announcements.history(contest.id(), MOST);
        show();
    }

    private void showMore() {
        shown += SHOWN;
        show();
    }

    private void show() {
        List<Announcement> found = found();
        list.removeAll();
        found.stream().limit(shown).forEach(each -> list.add(item(each, clock.instant())));
        none.setVisible(found.isEmpty());
        none.setText(getTranslation(all.isEmpty() ? "announcements.none" : "announcements.notFound"));
        more.setVisible(found.size() > shown);
    }

    private List<Announcement> found() {
        String wanted = Vietnamese.searchable(search.getValue());
        return all.stream()
                .filter(each -> Vietnamese.searchable(each.text()).contains(wanted))
                .sorted(order.order())
                .toList();
    }

    private static long number(Announcement each) {
        return each.id().value();
    }

    /** When it is told no more. */
    private static Instant over(Announcement each) {
        return Objects.requireNonNullElse(each.endedAt(), each.to());
    }

    private byte[] workbook(Instant now) {
        return ListWorkbook.write(
                "THÔNG BÁO TỚI NGƯỜI DỰ THI – " + contest.title(),
                List.of(
                        "Nội dung",
                        "Mức độ",
                        "Gửi tới",
                        "Hiện từ",
                        "Hiện đến",
                        "Trạng thái",
                        "Người gửi",
                        "Người kết thúc"),
                found().stream()
                        .map(each -> List.of(
                                each.text(),
                                getTranslation("announcements.tone." + each.tone()),
                                whom(each),
                                VietnamTime.minute(each.from()),
                                VietnamTime.minute(over(each)),
                                getTranslation("announcements.state." + state(each, now)),
                                each.madeBy(),
                                Objects.requireNonNullElse(each.endedBy(), "")))
                        .toList());
    }

    private ListItem item(Announcement each, Instant now) {
        Span text = new Span(each.text());
        text.addClassName("page-list-title");
        Span about = new Span(getTranslation(
                "announcements.about",
                getTranslation("announcements.tone." + each.tone()),
                whom(each),
                Wording.period(each.from(), each.to()),
                each.madeBy()));
        about.addClassName("quiet");
        Div words = new Div(text, about);
        Instant ended = each.endedAt();
        if (ended != null) {
            Span by = new Span(
                    getTranslation("announcements.ended", VietnamTime.second(ended), String.valueOf(each.endedBy())));
            by.addClassName("quiet");
            words.add(by);
        }
        words.addClassName("page-list-words");
        ListItem item = new ListItem(words, badge(each, now));
        if (writes && !each.overAt(now)) {
            Button end = new Button(getTranslation("announcements.end"), click -> confirmEnd(each));
            end.setAriaLabel(getTranslation("announcements.end.named", each.text()));
            item.add(end);
        }
        return item;
    }

    private Span badge(Announcement each, Instant now) {
        String state = state(each, now);
        Span badge = new Span(getTranslation("announcements.state." + state));
        badge.addClassNames("page-state", "announcement-" + state);
        return badge;
    }

    private static String state(Announcement each, Instant now) {
        return each.overAt(now) ? "over" : each.runsAt(now) ? "running" : "coming";
    }

    private String whom(Announcement each) {
        return contest.rounds().stream()
                .filter(round -> round.id().equals(each.round()))
                .map(RoundDefinition::fullName)
                .findFirst()
                .orElseGet(() -> getTranslation("announcements.everybody"));
    }

    private void confirmEnd(Announcement each) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("announcements.end.title"));
        dialog.setText(getTranslation("announcements.end.text", each.text()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.setConfirmText(getTranslation("announcements.end"));
        dialog.addConfirmListener(confirmed -> end(each));
        dialog.open();
    }

    private void end(Announcement each) {
        try {
            announcements.end(contest.id(), each.id());
            Notices.done(getTranslation("announcements.end.done"));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
        refresh();
    }
}
