package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.Decision;
import vn.mocson.questionbank.SetState;
import vn.mocson.questionbank.SetSummary;

/** A set in the list: its name, where it stands, and its seal. */
class SetCard extends ListItem {

    SetCard(BankSummary bank, SetSummary set) {
        RouterLink link = new RouterLink(set.title(), SetView.class, SetView.parameters(bank.code(), set.id()));
        Div about = new Div(new Span(figures(set)));
        about.addClassNames("quiet", "set-card-about");
        Decision decision = set.decision();
        if (decision != null) {
            about.add(new Span(
                    getTranslation("set.decision.short", decision.number(), VietnamTime.date(decision.date()))));
        }
        String seal = set.seal();
        if (seal != null) {
            Code code = new Code(SetWords.shortSeal(seal));
            about.add(new Span(new Span(getTranslation("set.seal.short") + " "), code));
        }
        add(badge(set), link, about);
    }

    static Span badge(SetSummary set) {
        SetStep step = SetStep.of(set);
        return SetWords.mark(
                step.glyph(), step.word(), "set-step-" + step.name().toLowerCase(Locale.ROOT));
    }

    private String figures(SetSummary set) {
        return set.state() == SetState.COMPOSING
                ? getTranslation("set.figures.composing", Wording.number(set.questions()))
                : getTranslation(
                        "set.figures",
                        Wording.number(set.questions()),
                        Wording.number(set.approved()),
                        Wording.number(set.rejected()));
    }
}
