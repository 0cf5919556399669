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
import vn.mocson.ceremony.ShowKind;
import vn.mocson.common.ui.Notices;
import vn.mocson.contest.ContestDefinition;

/** The shows: computing one, letting screens in, taking it along as a file. */
class ShowsPanel extends Section {

    private final CeremonyService ceremonies;
    private final ContestDefinition contest;
    private final String base;
    private final Div list = new Div();

    /** @param base where people find this server */
    ShowsPanel(CeremonyService ceremonies, ContestDefinition contest, String base) {
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
        shows.forEach(show -> list.add(new ShowCard(ceremonies, contest, show, base, this::refresh)));
    }
}
