package vn.mocson.certificate.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.mocson.certificate.CertificateProgress;
import vn.mocson.certificate.CertificateQuery;
import vn.mocson.certificate.CertificateService;
import vn.mocson.common.files.TemporaryFiles;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;

/** All certificates of the list in one file: written to disk as they are drawn, then taken from there, then deleted. */
class FilesPanel extends Div {

    private final ContestDefinition contest;
    private final CertificateService certificates;
    private final TemporaryFiles temporary;
    private final Button print = new Button(getTranslation("certificates.print"), click -> begin(false));
    private final Button zip = new Button(getTranslation("certificates.zip"), click -> begin(true));
    private final StoppableWork work = new StoppableWork("certificates.drawn", this::working);
    private final Div made = new Div();
    private @Nullable Supplier<CertificateQuery> shown;
    private @Nullable Path file;

    FilesPanel(ContestDefinition contest, CertificateService certificates, TemporaryFiles temporary) {
        this.contest = contest;
        this.certificates = certificates;
        this.temporary = temporary;
        addClassName("certificates-files");
        print.setIcon((Component) Glyph.PRINT.icon());
        Div acts = new Div(print, zip);
        acts.addClassName("certificates-fields");
        made.addClassName("certificates-fields");
        add(acts, work, made);
    }

    /** @param query what the list shows when somebody asks */
    void of(Supplier<CertificateQuery> query) {
        shown = query;
    }

    private void begin(boolean zipped) {
        Supplier<CertificateQuery> query = shown;
        if (query == null || certificates.count(query.get()) == 0) {
            Notices.problem(getTranslation("certificates.files.none"));
            return;
        }
        CertificateQuery asked = query.get();
        made.removeAll();
        forget();
        work.run(
                getTranslation("certificates.drawing"),
                progress -> write(asked, zipped, progress),
                written -> offer(written, zipped));
    }

    private record Written(Path file, int certificates) {}

    private Written write(CertificateQuery query, boolean zipped, CertificateProgress progress) {
        Path path = null;
        try {
            path = temporary.file("certificates", zipped ? ".zip" : ".pdf");
            int n;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                n = zipped ? certificates.zip(query, out, progress) : certificates.print(query, out, progress);
            }
            return new Written(path, n);
        } catch (IOException e) {
            delete(path);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            delete(path);
            throw e;
        }
    }

    private void offer(Written written, boolean zipped) {
        if (work.stopped() || !isAttached()) {
            delete(written.file());
            Notices.done(getTranslation("certificates.files.stopped"));
            return;
        }
        file = written.file();
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        Files.newInputStream(written.file()),
                        "giay-chung-nhan-" + contest.slug() + (zipped ? ".zip" : ".pdf"),
                        zipped ? "application/zip" : "application/pdf",
                        Files.size(written.file()))),
                "");
        String ready = zipped ? "certificates.zip.ready" : "certificates.print.ready";
        link.add(Glyph.DOWNLOAD.icon(), new Span(getTranslation(ready, Wording.number(written.certificates()))));
        link.addClassName("download-link");
        made.add(link);
    }

    private void working(boolean now) {
        print.setVisible(!now);
        zip.setVisible(!now);
    }

    /** Names are in it: it does not stay when the page is left. */
    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        work.stop();
        forget();
    }

    private void forget() {
        delete(file);
        file = null;
    }

    private static void delete(@Nullable Path path) {
        if (path != null) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
