package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.EntryDetail.FoundProblem;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.ProblemCode;

/** What the checks found about a question, with the other question beside it where it was compared with one. */
class ProblemList extends UnorderedList {

    private final Function<EntryId, String> textOf;
    private final Consumer<EntryId> open;
    private final @Nullable Consumer<FoundProblem> mend;

    /**
     * @param textOf what another question says
     * @param open shows the other question
     * @param mend goes to the place of a problem; null where nothing can be mended
     */
    ProblemList(
            List<FoundProblem> problems,
            Function<EntryId, String> textOf,
            Consumer<EntryId> open,
            @Nullable Consumer<FoundProblem> mend) {
        this.textOf = textOf;
        this.open = open;
        this.mend = mend;
        addClassName("problem-list");
        problems.forEach(problem -> add(item(problem)));
    }

    /** Those of files are mended before a question comes here, those of a whole bank belong to no question. */
    static boolean keptInBank(ProblemCode code) {
        return switch (code) {
            case NUMBER_GAP, UNSUPPORTED_TYPE, LEGACY_FONT, NOT_UNDERSTOOD, KEY_TABLE_MISMATCH -> false;
            default -> true;
        };
    }

    static String name(ProblemCode code) {
        return I18NProvider.translate("problem." + code);
    }

    static String anyName() {
        return I18NProvider.translate("problem.any");
    }

    private ListItem item(FoundProblem problem) {
        Div said = new Div(message(problem));
        EntryId other = problem.other();
        if (other != null) {
            said.add(other(other));
        }
        ListItem item = new ListItem(Glyph.WARNING.icon(), said);
        item.setClassName("problem-blocking", problem.code().blocking());
        return item;
    }

    private Component message(FoundProblem problem) {
        Consumer<FoundProblem> goThere = mend;
        if (goThere == null) {
            return new Span(problem.message());
        }
        Button button = new Button(problem.message(), click -> goThere.accept(problem));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("problem-mend");
        return button;
    }

    private Component other(EntryId other) {
        Paragraph text = new Paragraph(getTranslation("problem.other", textOf.apply(other)));
        Button show = new Button(getTranslation("problem.open"), Glyph.ARROW_RIGHT.icon(), click -> open.accept(other));
        show.addThemeVariants(ButtonVariant.TERTIARY);
        Div both = new Div(text, show);
        both.addClassName("problem-other");
        return both;
    }
}
