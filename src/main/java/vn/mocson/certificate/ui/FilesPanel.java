package vn.mocson.certificate.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.mocson.certificate.CertificateProgress;
import vn.mocson.certificate.CertificateQuery;
import vn.mocson.certificate.CertificateService;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.LongWork;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;

/** All certificates of the list in one file: written to disk as they are drawn, then taken from there, then deleted. */
class FilesPanel extends Div {

    private final ContestDefinition contest;
    private final CertificateService certificates;
    private final Path folder;
    private final Button print = new Button(getTranslation("certificates.print"), click -> begin(false));
    private final Button zip = new Button(getTranslation("certificates.zip"), click -> begin(true));
    private final Button stop = new Button(getTranslation("certificates.stop"), click -> stop());
    private final LongWork work = new LongWork("certificates.drawn");
    private final Div made = new Div();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private @Nullable Supplier<CertificateQuery> shown;
    private @Nullable Path file;

    FilesPanel(ContestDefinition contest, CertificateService certificates, Path dataDir) {
        this.contest = contest;
        this.certificates = certificates;
        this.folder = dataDir.resolve("tmp");
        addClassName("certificates-files");
        print.setIcon((com.vaadin.flow.component.Component) Glyph.PRINT.icon());
        stop.setVisible(false);
        stop.setDisableOnClick(true);
        Div acts = new Div(print, zip, stop);
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
        stopped.set(false);
        stop.setEnabled(true);
        working(true);
        made.removeAll();
        forget();
        work.run(
                UI.getCurrentOrThrow(),
                getTranslation("certificates.drawing"),
                progress -> write(asked, zipped, (done, of) -> {
                    progress.at(done, of);
                    return !stopped.get();
                }),
                written -> {
                    working(false);
                    offer(written, zipped);
                },
                failed -> {
                    working(false);
                    if (failed instanceof Refusal refusal) {
                        Notices.refused(refusal);
                    }
                });
    }

    private record Written(Path file, int certificates) {}

    private Written write(CertificateQuery query, boolean zipped, CertificateProgress progress) {
        Path path = null;
        try {
            Files.createDirectories(folder);
            path = Files.createTempFile(folder, "certificates", zipped ? ".zip" : ".pdf");
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
        if (stopped.get() || !isAttached()) {
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
        link.add(
                Glyph.DOWNLOAD.icon(),
                new Span(getTranslation(
                        zipped ? "certificates.zip.ready" : "certificates.print.ready",
                        Wording.number(written.certificates()))));
        link.addClassName("download-link");
        made.add(link);
    }

    private void working(boolean now) {
        stop.setVisible(now);
        print.setVisible(!now);
        zip.setVisible(!now);
    }

    private void stop() {
        stopped.set(true);
    }

    /** Names are in it: it does not stay when the page is left. */
    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        stopped.set(true);
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
