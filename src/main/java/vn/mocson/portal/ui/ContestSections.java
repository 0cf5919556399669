package vn.mocson.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.server.Command;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Page;
import vn.mocson.contest.RecordedAmendment;
import vn.mocson.contest.ui.AmendmentList;
import vn.mocson.portal.PublicBoards;
import vn.mocson.standings.BoardFeed;
import vn.mocson.unit.UnitService;

/** The pages of a contest, its boards and its door, as tabs with addresses of their own. Each is made when first opened. */
class ContestSections extends TabSheet {

    static final String RULES = "the-le";
    static final String BOARD = "bang-xep-hang";
    static final String DOOR = "du-thi";

    private final ContestDefinition contest;
    private final Map<Tab, String> addresses = new LinkedHashMap<>();
    private final Map<Tab, Command> openings = new LinkedHashMap<>();

    ContestSections(
            ContestDefinition contest,
            String open,
            List<RecordedAmendment> amendments,
            PublicBoards boards,
            BoardFeed feed,
            UnitService units,
            Clock clock) {
        this.contest = contest;
        addClassName("contest-sections");
        section(RULES, getTranslation("contest.page.the-le"), () -> rules(amendments, units));
        contest.pages().stream()
                .filter(page -> !page.slug().equals(RULES))
                .forEach(page -> section(page.slug(), title(page), () -> new PageOfText(page)));
        section(BOARD, getTranslation("contest.board"), () -> new BoardPanel(contest, boards, feed, clock));
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
        return amendments.isEmpty() ? rules : new Div(rules, new AmendmentList(amendments));
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
        return addresses.entrySet().stream()
                .filter(entry -> entry.getValue().equals(address))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void remember(Tab tab) {
        String address = ContestAddress.page(contest).substring(1) + "/" + addresses.get(tab);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    }

    /** The house's own word for a page it knows, so that it is translated; else the page's own title. */
    private String title(Page page) {
        String key = "contest.page." + page.slug();
        String known = getTranslation(key);
        return known.contains(key) ? page.title() : known;
    }
}
