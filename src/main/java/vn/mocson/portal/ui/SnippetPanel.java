package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import vn.mocson.common.ui.CopyButton;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;

/** The code that a portal's technician copies: one tag for each thing that can be shown. */
class SnippetPanel extends Section {

    /** What a portal can show. */
    enum Piece {
        ENTRY,
        FRAME,
        BANNER,
        COUNTDOWN,
        UNITS,
        RESULT,
        LINK
    }

    private final ContestDefinition contest;
    private final String base;
    private final Paragraph about = new Paragraph();
    private final Code code = new Code();
    private final Anchor preview = new Anchor();

    SnippetPanel(ContestDefinition contest, String base) {
        this.contest = contest;
        this.base = base;
        addClassNames("console-panel", "embed-snippet");
        Select<Piece> pieces = new Select<>();
        pieces.setLabel(getTranslation("embed.piece"));
        pieces.setItems(Piece.values());
        pieces.setItemLabelGenerator(piece -> getTranslation("embed.piece." + piece));
        pieces.addValueChangeListener(chosen -> show(chosen.getValue()));
        Pre box = new Pre();
        box.add(code);
        box.getElement().setAttribute("tabindex", "0");
        box.getElement().setAttribute("role", "region").setAttribute("aria-label", getTranslation("embed.code"));
        preview.add(Glyph.EXTERNAL.icon(), new Span(getTranslation("embed.preview")));
        preview.setTarget("_blank");
        preview.addClassName("download-link");
        Div acts = new Div(new CopyButton(getTranslation("embed.copy"), code::getText), preview);
        acts.addClassName("embed-acts");
        about.addClassName("quiet");
        add(
                new H2(getTranslation("embed.snippet.title")),
                new Paragraph(getTranslation("embed.snippet.sentence")),
                pieces,
                about,
                box,
                acts);
        pieces.setValue(Piece.ENTRY);
    }

    private void show(Piece piece) {
        about.setText(getTranslation("embed.about." + piece));
        code.setText(snippet(contest, base, piece));
        preview.setHref(
                switch (piece) {
                    case LINK -> ContestAddress.door(contest);
                    case FRAME -> ContestAddress.door(contest) + "/nhung?hien=entry&kieu=iframe";
                    default ->
                        ContestAddress.door(contest) + "/nhung?hien="
                                + piece.name().toLowerCase(Locale.ROOT);
                });
    }

    /** The plain link stands there for browsers and portals that run no foreign script; the script hides it. */
    static String snippet(ContestDefinition contest, String base, Piece piece) {
        String title = HtmlUtils.htmlEscape(contest.title(), "UTF-8");
        String link = "<a data-mocson href=\"" + base + ContestAddress.door(contest) + "\">Vào thi: " + title + "</a>";
        String more =
                switch (piece) {
                    case LINK, ENTRY -> "";
                    case FRAME -> " data-mode=\"iframe\"";
                    default -> " data-show=\"" + piece.name().toLowerCase(Locale.ROOT) + "\"";
                };
        return piece == Piece.LINK
                ? link.replace(" data-mocson", "")
                : link + "\n<script src=\"" + base + "/embed.js\" data-contest=\"" + contest.slug() + "\"" + more
                        + "></script>";
    }
}
