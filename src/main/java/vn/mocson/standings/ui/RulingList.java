package vn.mocson.standings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.OrderChoice;
import vn.mocson.common.ui.SearchField;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.scoring.KeyRulingState;
import vn.mocson.scoring.KeyRulingSummary;
import vn.mocson.standings.RulingState;
import vn.mocson.standings.RulingSummary;

/** Rulings about people and about keys in one list, those that wait for a signature apart. */
class RulingList extends Div {

    /** How many are added at once. */
    private static final int STEP = 50;

    private final ContestDefinition contest;
    private final List<Entry> entries = new ArrayList<>();
    private final SearchField search = new SearchField(getTranslation("ruling.search"), this::show);
    private final OrderChoice<Entry> order = new OrderChoice<>(this::show);
    private final Div lists = new Div();

    private record Entry(
            boolean waiting,
            Enum<?> state,
            String title,
            Class<? extends Component> view,
            long id,
            String about,
            String reason,
            String proposedBy,
            Instant at,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        boolean fits(String words) {
            return Vietnamese.searchable(title + " " + about + " " + reason).contains(words);
        }
    }

    RulingList(ContestDefinition contest, List<RulingSummary> ofPeople, List<KeyRulingSummary> ofKeys) {
        this.contest = contest;
        ofPeople.forEach(ruling -> entries.add(new Entry(
                ruling.state() == RulingState.PROPOSED,
                ruling.state(),
                RulingWords.title(ruling),
                RulingView.class,
                ruling.id().value(),
                ruling.unit() + " · " + RulingWords.scope(ruling, contest),
                ruling.reason(),
                ruling.proposedBy(),
                ruling.proposedAt(),
                ruling.decidedBy(),
                ruling.decidedAt())));
        ofKeys.forEach(ruling -> entries.add(new Entry(
                ruling.state() == KeyRulingState.COMPUTED,
                ruling.state(),
                RulingWords.title(ruling),
                KeyRulingView.class,
                ruling.id().value(),
                getTranslation("ruling.key.changed", Wording.number(ruling.changed())),
                ruling.reason(),
                ruling.proposedBy(),
                ruling.proposedAt(),
                ruling.decidedBy(),
                ruling.decidedAt())));
        if (entries.isEmpty()) {
            add(new EmptyState(
                    Glyph.SEAL, getTranslation("ruling.none.title"), getTranslation("ruling.none.sentence")));
            return;
        }
        order.by("list.order.newest", Comparator.comparing(Entry::at).reversed())
                .by("list.order.oldest", Comparator.comparing(Entry::at))
                .by("list.order.title", Comparator.comparing(entry -> Vietnamese.searchable(entry.title())));
        add(new ListTools(search, order).file("xu-ly-" + contest.slug(), this::workbook), lists);
        show();
    }

    private List<Entry> found() {
        String words = Vietnamese.searchable(search.getValue());
        return entries.stream()
                .filter(entry -> entry.fits(words))
                .sorted(order.order())
                .toList();
    }

    private void show() {
        List<Entry> found = found();
        lists.removeAll();
        if (found.isEmpty()) {
            lists.add(new EmptyState(
                    Glyph.SEARCH, getTranslation("ruling.notFound.title"), getTranslation("ruling.notFound.sentence")));
        }
        part("ruling.waiting", found.stream().filter(Entry::waiting).toList());
        part("ruling.done", found.stream().filter(entry -> !entry.waiting()).toList());
    }

    private void part(String heading, List<Entry> part) {
        if (!part.isEmpty()) {
            Section section = new Section(new H2(getTranslation(heading, Wording.number(part.size()))));
            section.addClassName("ruling-list");
            lists.add(section);
            rows(section, part);
        }
    }

    private void rows(Section section, List<Entry> rest) {
        rest.stream().limit(STEP).forEach(entry -> section.add(row(entry)));
        if (rest.size() > STEP) {
            List<Entry> others = rest.subList(STEP, rest.size());
            Button more = new Button(getTranslation("list.more", Wording.number(others.size())));
            more.addClickListener(click -> {
                section.remove(more);
                rows(section, others);
            });
            section.add(more);
        }
    }

    private Article row(Entry entry) {
        RouterLink link = new RouterLink(
                entry.title(),
                entry.view(),
                new RouteParameters(Map.of("slug", contest.slug(), "id", Long.toString(entry.id()))));
        Span badge = RulingWords.badge(entry.state());
        Paragraph who = new Paragraph(
                RulingWords.signatures(entry.proposedBy(), entry.at(), entry.decidedBy(), entry.decidedAt()));
        who.addClassName("quiet");
        Article row = new Article(badge, link, new Paragraph(entry.about()), who);
        row.addClassName("ruling-entry");
        return row;
    }

    private byte[] workbook() {
        return ListWorkbook.write(
                "XỬ LÝ KẾT QUẢ – " + contest.title(),
                List.of(
                        "Trạng thái",
                        "Nội dung",
                        "Về",
                        "Lý do",
                        "Người đề nghị",
                        "Lúc",
                        "Người quyết định",
                        "Lúc quyết định"),
                found().stream()
                        .map(entry -> List.of(
                                getTranslation("ruling.state." + entry.state().name()),
                                entry.title(),
                                entry.about(),
                                entry.reason(),
                                entry.proposedBy(),
                                VietnamTime.minute(entry.at()),
                                Objects.requireNonNullElse(entry.decidedBy(), ""),
                                entry.decidedAt() == null ? "" : VietnamTime.minute(entry.decidedAt())))
                        .toList());
    }
}
