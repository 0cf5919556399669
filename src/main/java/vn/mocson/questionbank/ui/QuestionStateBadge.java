package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.QuestionState;

/** Where a question stands: a sign and a word, so that it reads without colour. */
class QuestionStateBadge extends Span {

    QuestionStateBadge(QuestionState state) {
        addClassNames("question-state", "question-state-" + state.name().toLowerCase(Locale.ROOT));
        add(glyph(state).icon(), new Span(getTranslation("question.state." + state)));
    }

    static Glyph glyph(QuestionState state) {
        return switch (state) {
            case DRAFT -> Glyph.PENCIL;
            case SUBMITTED -> Glyph.CLOCK;
            case APPROVED -> Glyph.CHECK;
            case REJECTED -> Glyph.RETURNED;
            case RETIRED -> Glyph.ARCHIVE;
        };
    }
}
