package vn.mocson.questionbank.ui;

import com.vaadin.flow.i18n.I18NProvider;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.SetState;
import vn.mocson.questionbank.SetSummary;

/** The way of a set as people see it: when every question has a verdict, only the decision and the seal are left. */
enum SetStep {
    COMPOSING(Glyph.EMPTY),
    SUBMITTED(Glyph.PEOPLE),
    DECIDED(Glyph.CHECK),
    SEALED(Glyph.SEAL);

    private final Glyph glyph;

    SetStep(Glyph glyph) {
        this.glyph = glyph;
    }

    static SetStep of(SetSummary set) {
        if (set.state() == SetState.SEALED) {
            return SEALED;
        }
        if (set.state() == SetState.COMPOSING) {
            return COMPOSING;
        }
        return open(set) == 0 ? DECIDED : SUBMITTED;
    }

    /** Questions without a verdict. */
    static int open(SetSummary set) {
        return set.questions() - set.approved() - set.rejected();
    }

    Glyph glyph() {
        return glyph;
    }

    String word() {
        return I18NProvider.translate("set.step." + name());
    }
}
