package vn.mocson.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.server.Command;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Page;
import vn.mocson.contest.PageKind;
import vn.mocson.contest.RecordedAmendment;
import vn.mocson.contest.ui.AmendmentList;
import vn.mocson.portal.PageWords;
import vn.mocson.portal.PublicBoards;
import vn.mocson.standings.BoardFeed;
import vn.mocson.unit.UnitService;

/** The pages of a contest, its boards and its door, as tabs with addresses of their own. Each is made when first opened. */
class ContestSections extends TabSheet {

    static final String RULES = "the-le";
    static final String BOARD = "bang-xep-hang";
    static final String RESULTS = "ket-qua";
    static final String DOOR = "du-thi";

    /** Those between the rules and the boards; the others have a place of their own. */
    private static final Set<PageKind> IN_ORDER = EnumSet.of(PageKind.GUIDE, PageKind.DOCUMENTS, PageKind.PRIZES);

    private final ContestDefinition contest;
    private final Map<Tab, String> addresses = new LinkedHashMap<>();
    private final Map<Tab, Command> openings = new LinkedHashMap<>();

    /**
     * @param open the section that is asked for
     * @param round whose board is asked for; empty for the one people ask about now
     */
    ContestSections(
            ContestDefinition contest,
            String open,
            String round,
            List<RecordedAmendment> amendments,
            PublicBoards boards,
            BoardFeed feed,
            UnitService units,
            Clock clock) {
        this.contest = contest;
        addClassName("contest-sections");
        contest.page(PageKind.INTRODUCTION.slug()).ifPresent(this::text);
        section(RULES, getTranslation("contest.page.the-le"), () -> rules(amendments, units));
        List<Page> news = contest.pages().stream()
                .filter(page -> page.kind() == PageKind.NEWS)
                .toList();
        contest.pages().stream().filter(page -> IN_ORDER.contains(page.kind())).forEach(this::text);
        if (!news.isEmpty()) {
            section(
                    PageKind.NEWS.slug(),
                    getTranslation("contest.page.tin-tuc"),
                    () -> new NewsPanel(contest, news, open));
        }
        section(BOARD, getTranslation("contest.board"), () -> new BoardPanel(contest, round, boards, feed, clock));
        if (ResultsPanel.begun(contest, clock.instant())) {
            section(
                    RESULTS,
                    getTranslation("contest.results"),
                    () -> new Div(
                            onPaper(getTranslation("contest.results")),
                            new ResultsPanel(contest, boards, feed, clock)));
        }
        contest.page(PageKind.CONTACT.slug()).ifPresent(this::text);
        section(DOOR, getTranslation("contest.door"), () -> new DoorPanel(contest));
        addSelectedChangeListener(selected -> {
            open(selected.getSelectedTab());
            if (selected.isFromClient()) {
                remember(selected.getSelectedTab());
            }
        });
        tabOf(open).ifPresent(this::setSelectedTab);
        open(getSelectedTab());
    }

    /** The amendments stand below the rules they amend. */
    private Component rules(List<RecordedAmendment> amendments, UnitService units) {
        RulesOfContest rules = new RulesOfContest(contest, units);
        Div all = new Div(
                onPaper(contest.page(RULES).map(Page::title).orElseGet(() -> getTranslation("contest.page.the-le"))),
                rules);
        if (!amendments.isEmpty()) {
            all.add(new AmendmentList(amendments));
        }
        all.add(new PrintLink());
        return all;
    }

    private void text(Page page) {
        section(page.slug(), title(page), () -> new Div(onPaper(page.title()), new PageOfText(page), new PrintLink()));
    }

    /** What the tab says on a screen. */
    private static H2 onPaper(String title) {
        H2 heading = new H2(title);
        heading.addClassName("on-paper");
        return heading;
    }

    private void section(String address, String title, Supplier<Component> content) {
        Div frame = new Div();
        frame.addClassName("contest-section");
        Tab tab = add(title, frame);
        addresses.put(tab, address);
        openings.put(tab, () -> frame.add(content.get()));
    }

    private void open(Tab tab) {
        Command opening = openings.remove(tab);
        if (opening != null) {
            opening.execute();
        }
    }

    private Optional<Tab> tabOf(String address) {
        boolean ofNews = PageKind.of(address) == PageKind.NEWS;
        return addresses.entrySet().stream()
                .filter(entry -> entry.getValue().equals(ofNews ? PageKind.NEWS.slug() : address))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void remember(Tab tab) {
        String section = String.valueOf(addresses.get(tab));
        String title =
                getTranslation("app.title", PageWords.of(contest, section).title());
        getUI().ifPresent(ui -> {
            ui.getPage()
                    .getHistory()
                    .replaceState(null, ContestAddress.page(contest).substring(1) + "/" + section);
            ui.getPage().setTitle(title);
        });
    }

    /** The house's own word for a page it knows, so that it is translated; else the page's own title. */
    private String title(Page page) {
        String key = "contest.page." + page.slug();
        String known = getTranslation(key);
        return known.contains(key) ? page.title() : known;
    }
}
