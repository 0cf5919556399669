package vn.mocson.contest.ui;

import com.vaadin.flow.component.html.Span;

/** Marks a contest that only staff see yet. */
public class DraftBadge extends Span {

    public DraftBadge() {
        super();
        addClassNames("phase", "phase-draft");
        setText(getTranslation("plan.draft"));
    }
}
