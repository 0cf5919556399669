package vn.mocson.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.mocson.account.OneTimeLink;
import vn.mocson.account.StaffRole;
import vn.mocson.account.StaffState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;

/** The small things that the pages about accounts share. */
final class StaffParts {

    private StaffParts() {}

    static String text(String key, Object... parameters) {
        return I18NProvider.translate(Wording.locale(), key, parameters);
    }

    static String role(StaffRole role) {
        return text("staff.role." + role);
    }

    static String roles(Collection<StaffRole> roles) {
        return String.join(", ", roles.stream().sorted().map(StaffParts::role).toList());
    }

    static Button button(String key, @Nullable Glyph glyph, Runnable act) {
        Button button = new Button(text(key), click -> act.run());
        if (glyph != null) {
            button.setIcon((Component) glyph.icon());
        }
        return button;
    }

    static Button primary(String key, @Nullable Glyph glyph, Runnable act) {
        Button button = button(key, glyph, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    static Button quiet(String key, @Nullable Glyph glyph, Runnable act) {
        Button button = button(key, glyph, act);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    static Div acts(Component... buttons) {
        Div acts = new Div(buttons);
        acts.addClassName("staff-acts");
        return acts;
    }

    static Section panel(String title, String sentence, Component... content) {
        Paragraph words = new Paragraph(sentence);
        words.addClassName("quiet");
        Section panel = new Section(new H2(title), words);
        panel.add(content);
        panel.addClassName("console-panel");
        return panel;
    }

    static Span mark(Glyph glyph, String word, String style) {
        Span mark = new Span(glyph.icon(), new Span(word));
        mark.addClassNames("staff-mark", "staff-mark-" + style);
        return mark;
    }

    static Span mark(StaffState state) {
        Glyph glyph =
                switch (state) {
                    case INVITED -> Glyph.CLOCK;
                    case ACTIVE -> Glyph.CHECK;
                    case DEACTIVATED -> Glyph.LOCK;
                };
        return mark(glyph, text("staff.state." + state), state.name().toLowerCase(Locale.ROOT));
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

    static void confirm(String title, String sentence, String yes, Runnable act) {
        ConfirmDialog dialog = new ConfirmDialog(title, sentence, yes, confirmed -> act.run());
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(text("common.cancel"));
        dialog.open();
    }

    /** The whole address, to be sent to whom it is for. */
    static String address(OneTimeLink link) {
        return ServletUriComponentsBuilder.fromContextPath(VaadinServletRequest.getCurrent())
                .path("/" + OneTimeLinkView.ROUTE)
                .queryParam(OneTimeLinkView.TOKEN, link.token())
                .toUriString();
    }
}
