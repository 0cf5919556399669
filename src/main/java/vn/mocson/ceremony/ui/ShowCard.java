package vn.mocson.ceremony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Objects;
import vn.mocson.ceremony.CeremonyService;
import vn.mocson.ceremony.Show;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;

/** One show: where it stands, its screens, and what can be done with it. */
class ShowCard extends Div {

    private static final int HASH_SHOWN = 12;

    private final CeremonyService ceremonies;
    private final ContestDefinition contest;
    private Show show;
    private final Span state = new Span();
    private final String base;
    private final Runnable changed;

    ShowCard(CeremonyService ceremonies, ContestDefinition contest, Show show, String base, Runnable changed) {
        this.ceremonies = ceremonies;
        this.contest = contest;
        this.show = show;
        this.base = base;
        this.changed = changed;
        addClassNames("ceremony-show", show.kind().name().toLowerCase(Locale.ROOT));
        Paragraph facts = new Paragraph(getTranslation(
                "ceremony.show.facts",
                VietnamTime.minute(show.madeAt()),
                show.madeBy(),
                Wording.number(show.pauses()),
                show.hash().substring(0, HASH_SHOWN)));
        facts.addClassName("quiet");
        state.setText(state());
        state.addClassName("ceremony-state");
        add(new H3(getTranslation("ceremony.kind." + show.kind())), state, facts);
        if (!show.readable()) {
            add(new Paragraph(getTranslation("ceremony.show.erased")));
            return;
        }
        add(screens(), tools());
    }

    /** Shows where it stands now. @return whether nothing else of it changed */
    boolean follow(Show now) {
        Show before = show;
        if (!now.id().equals(before.id())
                || now.readable() != before.readable()
                || !Objects.equals(now.startedAt(), before.startedAt())
                || !Objects.equals(now.finishedAt(), before.finishedAt())
                || !now.screens().equals(before.screens())) {
            return false;
        }
        show = now;
        state.setText(state());
        return true;
    }

    private String state() {
        if (show.finishedAt() != null) {
            return getTranslation("ceremony.state.finished", VietnamTime.minute(show.finishedAt()));
        }
        return show.startedAt() == null
                ? getTranslation("ceremony.state.waiting")
                : getTranslation("ceremony.state.running", Wording.number(show.pause()), Wording.number(show.pauses()));
    }

    private UnorderedList screens() {
        UnorderedList list = new UnorderedList();
        list.addClassName("ceremony-screens");
        for (Show.Screen screen : show.screens()) {
            Button revoke = new Button(
                    getTranslation("ceremony.screen.revoke"),
                    click -> Ask.first("ceremony.screen.revoke", () -> {
                        Attempt.at(() -> ceremonies.shutOut(screen.id()));
                        changed.run();
                    }));
            revoke.addThemeVariants(ButtonVariant.TERTIARY);
            revoke.setAriaLabel(getTranslation("ceremony.screen.revoke.of", name(screen)));
            list.add(new ListItem(
                    new Span(getTranslation("ceremony.screen.line", name(screen), VietnamTime.minute(screen.madeAt()))),
                    revoke));
        }
        return list;
    }

    private String name(Show.Screen screen) {
        return screen.side() == null
                ? getTranslation("ceremony.role." + screen.role())
                : getTranslation("ceremony.side." + Objects.requireNonNull(screen.side()));
    }

    private Div tools() {
        Div tools = new Div();
        tools.addClassName("ceremony-tools");
        Button letIn = new Button(getTranslation("ceremony.screen.add"), Glyph.PLUS.icon(), click -> new ScreenDialog(
                        ceremonies, show.id(), base, changed)
                .open());
        if (show.finishedAt() == null) {
            tools.add(letIn);
        }
        tools.add(new MadeFile(
                getTranslation("ceremony.file"),
                "le-trao-giai-" + contest.slug() + ".html",
                "text/html",
                () -> ceremonies.file(show.id())));
        if (show.startedAt() != null && show.finishedAt() == null) {
            Button finish = new Button(
                    getTranslation("ceremony.finish"),
                    click -> Ask.first("ceremony.finish", () -> {
                        Attempt.at(() -> ceremonies.finish(show.id()));
                        changed.run();
                    }));
            finish.addThemeVariants(ButtonVariant.ERROR);
            tools.add(finish);
        }
        return tools;
    }
}
