package vn.mocson.contest.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import vn.mocson.contest.RunState;

/** Where a contest or round stands, as a word with a mark. */
public class RunStateBadge extends Span {

    public RunStateBadge(RunState phase) {
        super();
        addClassNames("phase", "phase-" + phase.name().toLowerCase(Locale.ROOT));
        setText(getTranslation("phase." + phase.name()));
    }
}
