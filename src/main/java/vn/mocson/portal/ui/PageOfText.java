package vn.mocson.portal.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Article;
import vn.mocson.common.text.MarkdownText;
import vn.mocson.contest.ContestDefinition.Page;

/** A page of public text. */
class PageOfText extends Article {

    PageOfText(Page page) {
        addClassName("page-of-text");
        getElement().setAttribute("lang", "vi");
        add(new Html("<div>" + MarkdownText.pageToHtml(page.body()) + "</div>"));
    }
}
