package vn.mocson.ceremony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import vn.mocson.ceremony.CeremonyService;
import vn.mocson.ceremony.Show;
import vn.mocson.ceremony.ShowFeed;
import vn.mocson.ceremony.ShowKind;
import vn.mocson.common.ui.LiveUpdates;
import vn.mocson.common.ui.Notices;
import vn.mocson.contest.ContestDefinition;

/** The shows: computing one, letting screens in, taking it along as a file. */
class ShowsPanel extends Section {

    private final CeremonyService ceremonies;
    private final ContestDefinition contest;
    private final String base;
    private final Div list = new Div();
    private List<ShowCard> cards = List.of();

    /** @param base where people find this server */
    ShowsPanel(CeremonyService ceremonies, ShowFeed feed, ContestDefinition contest, String base) {
        this.ceremonies = ceremonies;
        this.contest = contest;
        this.base = base;
        addClassName("console-panel");
        Paragraph about = new Paragraph(getTranslation("ceremony.shows.about"));
        about.addClassName("quiet");
        Div tools = new Div(prepare(ShowKind.REHEARSAL), prepare(ShowKind.REAL));
        tools.addClassName("ceremony-tools");
        list.addClassName("ceremony-shows");
        add(new H2(getTranslation("ceremony.shows")), about, tools, list);
        refresh();
        LiveUpdates.keep(this, moved -> feed.subscribe(contest.id(), moved)::cancel, this::follow);
    }

    private Button prepare(ShowKind kind) {
        Button prepare = new Button(getTranslation("ceremony.prepare." + kind), click -> {
            if (Attempt.at(() -> ceremonies.prepare(contest.id(), kind))) {
                Notices.done(getTranslation("ceremony.prepared." + kind));
            }
            refresh();
        });
        if (kind == ShowKind.REAL) {
            prepare.addThemeVariants(ButtonVariant.PRIMARY);
        }
        prepare.setDisableOnClick(true);
        prepare.addClickListener(done -> prepare.setEnabled(true));
        return prepare;
    }

    final void refresh() {
        list.removeAll();
        List<Show> shows = ceremonies.shows(contest.id());
        if (shows.isEmpty()) {
            list.add(new Paragraph(getTranslation("ceremony.shows.none")));
        }
        cards = shows.stream()
                .map(show -> new ShowCard(ceremonies, contest, show, base, this::refresh))
                .toList();
        cards.forEach(list::add);
    }

    /** A card stays where only its place moved: whoever is about to press something on it keeps what they press. */
    private void follow() {
        List<Show> now = ceremonies.shows(contest.id());
        boolean same = now.size() == cards.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = cards.get(i).follow(now.get(i));
        }
        if (!same) {
            refresh();
        }
    }
}
