package vn.mocson.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.report.papers.MadePaper;

/** A paper that was made: its files, and what to know before it is handed on. */
class MadePaperCard extends Div {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    MadePaperCard(MadePaper paper) {
        addClassName("papers-made");
        add(new H3(getTranslation("papers.made", getTranslation("papers.kind." + paper.kind()))));
        if (paper.draft()) {
            warn(getTranslation("papers.made.draft"));
        }
        if (paper.unnamed() > 0) {
            warn(getTranslation("papers.made.unnamed", Wording.number(paper.unnamed())));
        }
        Div files = new Div(
                file("papers.download.docx", paper.name() + ".docx", DOCX, paper.docx()),
                file("papers.download.pdf", paper.name() + ".pdf", "application/pdf", paper.pdf()));
        byte[] xlsx = paper.xlsx();
        if (xlsx != null) {
            files.add(file("papers.download.xlsx", paper.name() + ".xlsx", XLSX, xlsx));
        }
        files.addClassName("papers-files");
        add(files);
        if (paper.ownTemplate()) {
            Paragraph note = new Paragraph(getTranslation("papers.made.template"));
            note.addClassName("quiet");
            add(note);
        }
    }

    private void warn(String sentence) {
        Paragraph note = new Paragraph(Glyph.WARNING.icon(), new Span(sentence));
        note.addClassName("papers-warning");
        add(note);
    }

    private Anchor file(String words, String name, String type, byte[] bytes) {
        return link(getTranslation(words), name, type, bytes);
    }

    static Anchor link(String words, String name, String type, byte[] bytes) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(
                        event -> new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length)),
                "");
        link.add(Glyph.DOWNLOAD.icon(), new Span(words));
        link.addClassName("download-link");
        return link;
    }
}
