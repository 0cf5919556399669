package vn.mocson.contest.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import vn.mocson.contest.Phase;

/** Where a contest or round stands, as a word with a mark. */
public class PhaseBadge extends Span {

    public PhaseBadge(Phase phase) {
        super();
        addClassNames("phase", "phase-" + phase.name().toLowerCase(Locale.ROOT));
        setText(getTranslation("phase." + phase.name()));
    }
}
