package vn.mocson.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListDownload;
import vn.mocson.report.FigureSheet;

/** Figures of one moment: the paragraph, the table, the picture and the workbook, all of the same reading. */
class SheetCard extends Div {

    SheetCard(FigureSheet sheet) {
        addClassName("sheet-card");
        add(new H3(getTranslation("dashboard.sheet.of", VietnamTime.minute(sheet.asOf()))));
        if (!sheet.withheld().isEmpty()) {
            Paragraph note = new Paragraph(
                    Glyph.LOCK.icon(),
                    new Span(getTranslation("dashboard.sheet.withheld", String.join(", ", sheet.withheld()))));
            note.addClassName("figures-warning");
            add(note);
        }
        Paragraph words = new Paragraph(sheet.paragraph());
        words.addClassName("sheet-words");
        words.getElement().setAttribute("lang", "vi");
        Div parts = new Div(table(sheet), picture(sheet));
        parts.addClassName("sheet-parts");
        Div acts = new Div(
                new CopyFigures(getTranslation("dashboard.sheet.copyTable"), sheet.tableText(), sheet.tableHtml()),
                new ListDownload(
                        getTranslation("dashboard.sheet.workbook"), sheet.fileName() + ".xlsx", sheet::workbook),
                download(sheet));
        acts.addClassName("sheet-acts");
        add(words, new CopyFigures(getTranslation("dashboard.sheet.copyWords"), sheet.paragraph(), ""), parts, acts);
    }

    private static Div table(FigureSheet sheet) {
        NativeTable table = new NativeTable();
        sheet.lines().forEach(line -> table.getBody()
                .add(new NativeTableRow(new NativeTableCell(line.name()), new NativeTableCell(line.figure()))));
        Div scroller = new Div(table);
        scroller.addClassNames("figures-table", "sheet-table");
        scroller.getElement().setAttribute("lang", "vi").setAttribute("tabindex", "0");
        return scroller;
    }

    private static Image picture(FigureSheet sheet) {
        Image picture = new Image(png(sheet), sheet.paragraph());
        picture.addClassName("sheet-picture");
        picture.getElement().setAttribute("loading", "lazy");
        return picture;
    }

    private Anchor download(FigureSheet sheet) {
        Anchor link = new Anchor(png(sheet), "");
        link.add(Glyph.PICTURE.icon(), new Span(getTranslation("dashboard.sheet.picture")));
        link.getElement().setAttribute("download", sheet.fileName() + ".png");
        link.addClassName("download-link");
        return link;
    }

    private static DownloadHandler png(FigureSheet sheet) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] bytes = sheet.picture();
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), sheet.fileName() + ".png", "image/png", bytes.length);
        });
    }
}
