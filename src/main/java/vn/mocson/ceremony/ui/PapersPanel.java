package vn.mocson.ceremony.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import vn.mocson.ceremony.CeremonyService;
import vn.mocson.contest.ContestDefinition;

/** The show on paper. */
class PapersPanel extends Section {

    private static final String PDF = "application/pdf";

    PapersPanel(CeremonyService ceremonies, ContestDefinition contest, boolean sealed) {
        addClassName("console-panel");
        Paragraph about = new Paragraph(getTranslation(sealed ? "ceremony.papers.about" : "ceremony.papers.none"));
        about.addClassName("quiet");
        add(new H2(getTranslation("ceremony.papers")), about);
        if (sealed) {
            Div files = new Div(
                    new MadeFile(
                            getTranslation("ceremony.papers.book"),
                            "danh-sach-trao-giai-" + contest.slug() + ".pdf",
                            PDF,
                            () -> ceremonies.book(contest.id())),
                    new MadeFile(
                            getTranslation("ceremony.papers.cues"),
                            "kich-ban-dan-" + contest.slug() + ".pdf",
                            PDF,
                            () -> ceremonies.cues(contest.id())));
            files.addClassName("ceremony-tools");
            add(files);
        }
    }
}
