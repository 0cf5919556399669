package vn.mocson.contest.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.PageKind;
import vn.mocson.contest.PageRow;

/** The pages that every contest may have, each with where it stands. */
class PageList extends Section {

    PageList(ContestDefinition contest, List<PageRow> rows, Anchor publicPage) {
        addClassNames("console-panel", "page-list");
        Paragraph note = new Paragraph(getTranslation("pages.note"));
        note.addClassName("quiet");
        UnorderedList list = new UnorderedList();
        rows.forEach(row -> list.add(item(contest, row)));
        add(new H2(getTranslation("pages.fixed")), note, list, publicPage);
    }

    static ListItem item(ContestDefinition contest, PageRow row) {
        Anchor title = new Anchor(PageEditorView.address(contest, row.page()), row.title());
        title.getElement().setAttribute("router-link", true);
        title.addClassName("page-list-title");
        Span about = new Span(about(row));
        about.addClassName("quiet");
        Div words = new Div(title, about);
        words.addClassName("page-list-words");
        return new ListItem(words, badge(row.state()));
    }

    private static String about(PageRow row) {
        Instant at = row.changedAt();
        String changed = at == null
                ? I18NProvider.translate(row.kind() == PageKind.RULES ? "pages.never.rules" : "pages.never")
                : I18NProvider.translate("pages.changed", VietnamTime.minute(at), String.valueOf(row.changedBy()));
        return row.dated() == null ? changed : VietnamTime.date(row.dated()) + " · " + changed;
    }

    static Span badge(PageRow.State state) {
        Span badge = new Span(I18NProvider.translate("pages.state." + state));
        badge.addClassNames("page-state", "page-state-" + state.name().toLowerCase(Locale.ROOT));
        return badge;
    }
}
