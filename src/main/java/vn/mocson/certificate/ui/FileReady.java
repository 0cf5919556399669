package vn.mocson.certificate.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import vn.mocson.certificate.CertificateFile;
import vn.mocson.certificate.CertificateFiles;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestId;

/** A drawn file that waits to be fetched, or deleted. */
class FileReady extends Div {

    /** @param gone told when it was deleted */
    FileReady(ContestId contest, CertificateFile file, CertificateFiles files, Runnable gone) {
        Anchor link = new Anchor(DownloadHandler.fromInputStream(event -> fetch(contest, files)), "");
        link.add(
                Glyph.DOWNLOAD.icon(),
                new Span(getTranslation(
                        zip(file) ? "certificates.zip.ready" : "certificates.print.ready",
                        Wording.number(file.certificates()),
                        Wording.decimal(megabytes(file)))));
        link.addClassName("download-link");
        Button delete = new Button(getTranslation("certificates.files.delete"), click -> {
            files.delete(contest);
            Notices.done(getTranslation("certificates.files.deleted"));
            gone.run();
        });
        delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        Div acts = new Div(link, delete);
        acts.addClassName("certificates-fields");
        Paragraph about =
                new Paragraph(getTranslation("certificates.files.kept", file.name(), VietnamTime.minute(file.drawn())));
        about.addClassName("quiet");
        add(acts, about);
    }

    /** As things are when it is fetched: it may be another's turn to sit here, or the file may be gone. */
    private static DownloadResponse fetch(ContestId contest, CertificateFiles files) {
        return files.mine(contest)
                .map(FileReady::response)
                .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND));
    }

    private static DownloadResponse response(CertificateFile file) {
        try {
            return new DownloadResponse(
                    Files.newInputStream(file.path()),
                    file.name(),
                    zip(file) ? "application/zip" : "application/pdf",
                    file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean zip(CertificateFile file) {
        return file.name().endsWith(".zip");
    }

    /** Rounded up: no file is nothing. */
    private static BigDecimal megabytes(CertificateFile file) {
        return BigDecimal.valueOf(file.bytes()).movePointLeft(6).setScale(1, RoundingMode.UP);
    }
}
