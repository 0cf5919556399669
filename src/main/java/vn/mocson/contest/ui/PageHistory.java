package vn.mocson.contest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.PageAct;
import vn.mocson.contest.PageVersion;

/** The versions of a page: what differs from the text at hand, who showed which to everybody, and a way back to any. */
class PageHistory extends Dialog {

    private final String text;
    private final PageVersionList list;
    private final Div difference = new Div();

    /** @param restore null for who may not write */
    PageHistory(List<PageVersion> versions, List<PageAct> acts, String text, @Nullable Consumer<PageVersion> restore) {
        this.text = text;
        addClassName("page-history");
        setHeaderTitle(getTranslation("pages.history"));
        list = new PageVersionList(versions, acts, this::compare);
        difference.addClassName("page-difference");
        difference.getElement().setAttribute("lang", "vi").setAttribute("tabindex", "0");
        difference.getElement().setAttribute("aria-live", "polite");
        add(list, difference, new H3(getTranslation("pages.history.acts")), list(acts));
        Button close = new Button(getTranslation("pages.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
        if (restore != null) {
            Button take = new Button(getTranslation("pages.history.restore"), click -> {
                PageVersion chosen = list.chosen();
                if (chosen != null) {
                    close();
                    restore.accept(chosen);
                }
            });
            take.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(take);
        }
        if (!versions.isEmpty()) {
            list.choose(versions.get(versions.size() > 1 ? 1 : 0));
        }
    }

    private void compare(PageVersion chosen) {
        difference.removeAll();
        List<PageDifference.Line> lines = PageDifference.between(chosen.body(), text);
        if (lines.stream().allMatch(line -> line.kind() == PageDifference.Kind.SAME)) {
            difference.add(new Paragraph(getTranslation("pages.history.same")));
            return;
        }
        Paragraph legend = new Paragraph(getTranslation("pages.history.legend", chosen.number()));
        legend.addClassName("quiet");
        difference.add(legend);
        lines.forEach(line -> difference.add(shown(line)));
    }

    /** Told by a sign and by colour. */
    private static Div shown(PageDifference.Line line) {
        Span sign = new Span(
                switch (line.kind()) {
                    case SAME -> " ";
                    case REMOVED -> "−";
                    case ADDED -> "+";
                });
        sign.addClassName("page-sign");
        Div shown = new Div(sign, new Span(line.text()));
        shown.addClassName("page-line-" + line.kind().name().toLowerCase(Locale.ROOT));
        return shown;
    }

    private UnorderedList list(List<PageAct> acts) {
        UnorderedList list = new UnorderedList();
        for (PageAct act : acts) {
            Integer number = act.number();
            list.add(new ListItem(
                    number == null
                            ? getTranslation("pages.history.withdrawn", VietnamTime.minute(act.at()), act.by())
                            : getTranslation(
                                    "pages.history.published", number, VietnamTime.minute(act.at()), act.by())));
        }
        if (acts.isEmpty()) {
            list.add(new ListItem(getTranslation("pages.history.acts.none")));
        }
        return list;
    }
}
