package vn.mocson.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.mocson.audit.AuditService;
import vn.mocson.audit.ChainReport;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.LongWork;
import vn.mocson.common.ui.Wording;

/** Checks the chain from its first row, and gives the whole record as a file that can be checked anywhere. */
class AuditChain extends Div {

    private final AuditService audit;
    private final Div report = new Div();
    private final Button check = new Button(getTranslation("audit.check"), Glyph.CHECK.icon(), click -> check());
    private final Button stop = new Button(getTranslation("audit.check.stop"));
    private final LongWork work = new LongWork("audit.check.progress");
    private final AtomicBoolean stopped = new AtomicBoolean();

    AuditChain(AuditService audit) {
        this.audit = audit;
        addClassName("audit-chain");
        report.addClassName("audit-report");
        report.getElement().setAttribute("role", "status");
        check.setDisableOnClick(true);
        stop.addThemeVariants(ButtonVariant.TERTIARY);
        stop.addClickListener(click -> stopped.set(true));
        stop.setVisible(false);
        Div tools = new Div(check, stop, download());
        tools.addClassName("console-tools");
        add(tools, work, report);
        addDetachListener(left -> stopped.set(true));
    }

    private Anchor download() {
        DownloadHandler file = event -> {
            event.setFileName("nhat-ky-toan-bo.csv");
            event.setContentType("text/csv;charset=utf-8");
            audit.export(event.getOutputStream());
        };
        Anchor link = new Anchor(file, "");
        link.add(Glyph.DOWNLOAD.icon(), new Span(getTranslation("audit.download.all")));
        link.addClassName("download-link");
        return link;
    }

    private void check() {
        report.removeAll();
        stopped.set(false);
        stop.setVisible(true);
        work.run(
                UI.getCurrentOrThrow(),
                getTranslation("audit.check.running"),
                progress -> audit.check((row, of) -> {
                    progress.at(Math.clamp(row, 0, Integer.MAX_VALUE), Math.clamp(of, 0, Integer.MAX_VALUE));
                    return !stopped.get();
                }),
                found -> {
                    ready();
                    found.ifPresentOrElse(
                            this::tell, () -> report.add(new Paragraph(getTranslation("audit.check.stopped"))));
                },
                failed -> ready());
    }

    private void ready() {
        stop.setVisible(false);
        check.setEnabled(true);
    }

    private void tell(ChainReport found) {
        ChainReport.Fault fault = found.fault();
        Paragraph verdict = new Paragraph();
        if (fault == null) {
            verdict.addClassName("audit-right");
            verdict.add(
                    Glyph.CHECK.icon(), new Span(getTranslation("audit.chain.holds", Wording.number(found.entries()))));
            report.add(verdict);
            if (found.entries() > 0) {
                report.add(new Paragraph(getTranslation("audit.chain.note")), new Code(found.last()));
            }
        } else {
            verdict.addClassName("audit-wrong");
            verdict.add(
                    Glyph.WARNING.icon(),
                    new Span(getTranslation("audit.chain." + fault.kind(), Wording.number(fault.number()))));
            report.add(verdict, new Paragraph(getTranslation("audit.chain.what")));
        }
    }
}
