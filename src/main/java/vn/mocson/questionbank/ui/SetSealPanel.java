package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.Decision;
import vn.mocson.questionbank.SealReport;
import vn.mocson.questionbank.SetSummary;

/** The seal of a set: large, to be compared, copied and verified. */
class SetSealPanel extends Section {

    private final SetDesk desk;
    private final Div report = new Div();

    SetSealPanel(SetDesk desk, SetSummary set) {
        this.desk = desk;
        addClassNames("console-panel", "set-seal");
        String seal = set.seal() == null ? "" : set.seal();
        Span sign = new Span(Glyph.SEAL.icon());
        sign.addClassName("set-seal-sign");
        report.addClassName("set-seal-report");
        report.getElement().setAttribute("role", "status");
        Div actions = new Div(
                SetWords.primary("set.verify", Glyph.CHECK, this::verify),
                SetWords.button("set.copySeal", Glyph.COPY, () -> copy(seal)),
                download());
        actions.addClassName("set-actions");
        add(sign, new H2(getTranslation("set.seal")), SetWords.seal(seal), about(set), actions, report);
    }

    private Div about(SetSummary set) {
        Div about = new Div();
        about.addClassName("set-seal-about");
        Instant at = set.sealedAt();
        if (at != null) {
            about.add(new Paragraph(getTranslation(
                    "set.seal.about", Wording.number(set.approved()), set.sealedBy(), VietnamTime.minute(at))));
        }
        Decision decision = set.decision();
        if (decision != null) {
            about.add(new Paragraph(getTranslation(
                    "set.decision.recorded",
                    decision.number(),
                    VietnamTime.date(decision.date()),
                    decision.meeting())));
        }
        return about;
    }

    private Anchor download() {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] text = desk.sets().canonicalText(desk.id()).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(text),
                            desk.fileName(".txt"),
                            "text/plain;charset=utf-8",
                            text.length);
                }),
                "");
        link.add(Glyph.DOWNLOAD.icon(), new Span(getTranslation("set.canonical")));
        link.addClassName("set-download");
        return link;
    }

    private void verify() {
        SetDesk.done(() -> {
            SealReport found = desk.sets().verify(desk.id());
            report.removeAll();
            if (found.intact()) {
                report.add(SetWords.mark(
                        Glyph.CHECK,
                        getTranslation(
                                "set.intact", VietnamTime.second(desk.clock().instant())),
                        "set-right"));
                return;
            }
            report.add(SetWords.mark(Glyph.WARNING, getTranslation("set.broken"), "set-warning"));
            if (!found.difference().isEmpty()) {
                report.add(new Paragraph(getTranslation("set.broken.difference")), new Code(found.difference()));
            }
            if (found.found() != null) {
                report.add(new Paragraph(getTranslation("set.broken.found")), SetWords.seal(found.found()));
            }
        });
    }

    /** Without HTTPS, as inside many offices, browsers have no clipboard for scripts; an old command has. */
    private void copy(String seal) {
        getElement().executeJs("""
                const text = $0;
                const old = () => {
                  const area = document.createElement('textarea');
                  area.value = text;
                  document.body.append(area);
                  area.select();
                  document.execCommand('copy');
                  area.remove();
                };
                if (navigator.clipboard) { return navigator.clipboard.writeText(text).catch(old); }
                old();
                """, seal);
        Notices.done(getTranslation("set.copied"));
    }
}
