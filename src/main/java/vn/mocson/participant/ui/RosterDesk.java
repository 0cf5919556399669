package vn.mocson.participant.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.participant.RosterService;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;

/** What every part of the page works with, and the small things they share. */
record RosterDesk(ContestDefinition contest, UnitTree units, RosterService roster) {

    String unitName(UnitId id) {
        return units.find(id).map(Unit::name).orElse("");
    }

    /** The unit's name with those above it in small letters below. */
    Component unit(UnitId id) {
        Div shown = new Div(new Span(unitName(id)));
        shown.addClassName("roster-unit");
        units.find(id).filter(unit -> !unit.path().isEmpty()).ifPresent(unit -> {
            Span path = new Span(unit.path());
            path.addClassName("quiet");
            shown.add(path);
        });
        return shown;
    }

    /** Whether it was done; a refusal is told. */
    static boolean done(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            Notices.refused(refusal);
            return false;
        }
    }

    static Button button(String text, @Nullable Glyph glyph, Runnable act) {
        Button button = new Button(I18NProvider.translate(text), click -> act.run());
        if (glyph != null) {
            button.setIcon((Component) glyph.icon());
        }
        button.addClassName("roster-button");
        return button;
    }

    static Button primary(String text, @Nullable Glyph glyph, Runnable act) {
        Button button = button(text, glyph, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    static Button quiet(String text, @Nullable Glyph glyph, Runnable act) {
        Button button = button(text, glyph, act);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** A word behind a sign, so that it reads without colour. @param style one of quiet, right, warning */
    static Span mark(Glyph glyph, String word, String style) {
        Span mark = new Span(glyph.icon(), new Span(word));
        mark.addClassNames("roster-mark", style);
        return mark;
    }

    /** Asks before something is lost. */
    static void confirm(String title, String text, String yes, Runnable act) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText(I18NProvider.translate("common.cancel"));
        dialog.setConfirmText(yes);
        dialog.addConfirmListener(confirmed -> act.run());
        dialog.open();
    }
}
