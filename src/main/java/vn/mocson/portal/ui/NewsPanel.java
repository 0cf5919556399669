package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import vn.mocson.common.text.MarkdownText;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Page;

/** The news of a contest, the newest first, or one piece of it at an address of its own. */
class NewsPanel extends Div {

    private static final int BEGINNING = 240;

    /** @param open the piece that is asked for, or anything else for all of them */
    NewsPanel(ContestDefinition contest, List<Page> news, String open) {
        getElement().setAttribute("lang", "vi");
        news.stream()
                .filter(page -> page.slug().equals(open))
                .findFirst()
                .ifPresentOrElse(page -> one(contest, page), () -> all(contest, news));
    }

    private void one(ContestDefinition contest, Page page) {
        Anchor back =
                new Anchor(ContestAddress.page(contest).substring(1) + "/tin-tuc", getTranslation("contest.news.all"));
        back.getElement().setAttribute("router-link", true);
        Article article = new Article(back, new H2(page.title()), date(page), new PageOfText(page), new PrintLink());
        article.addClassName("news-one");
        add(article);
    }

    private void all(ContestDefinition contest, List<Page> news) {
        UnorderedList list = new UnorderedList();
        list.addClassName("news-list");
        for (Page page : news) {
            Anchor link = new Anchor(ContestAddress.page(contest).substring(1) + "/" + page.slug(), page.title());
            link.getElement().setAttribute("router-link", true);
            list.add(new ListItem(
                    new H3(link), date(page), new Paragraph(MarkdownText.toWords(page.body(), BEGINNING))));
        }
        add(list);
    }

    private static Paragraph date(Page page) {
        LocalDate dated = page.dated();
        Paragraph date = new Paragraph(dated == null ? "" : VietnamTime.date(dated));
        date.addClassName("quiet");
        return date;
    }
}
