package vn.mocson.certificate.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.mocson.certificate.CertificateFile;
import vn.mocson.certificate.CertificateFiles;
import vn.mocson.certificate.CertificateQuery;
import vn.mocson.certificate.CertificateService;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.OpenWork;
import vn.mocson.common.ui.OpenWorkPanel;
import vn.mocson.common.ui.OpenWorks;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;

/**
 * All certificates of the list in one file. It is drawn also when the page is left, and waits for who asked for it:
 * another person neither sees that it is drawn nor what came of it.
 */
class FilesPanel extends Div {

    private final ContestDefinition contest;
    private final CertificateService certificates;
    private final CertificateFiles files;
    private final Button print = new Button(getTranslation("certificates.print"), click -> begin(false));
    private final Button zip = new Button(getTranslation("certificates.zip"), click -> begin(true));
    private final OpenWorkPanel work;
    private final Div made = new Div();
    private @Nullable Supplier<CertificateQuery> shown;

    FilesPanel(ContestDefinition contest, CertificateService certificates, CertificateFiles files, OpenWorks works) {
        this.contest = contest;
        this.certificates = certificates;
        this.files = files;
        this.work = new OpenWorkPanel(
                        works, "certificate file " + contest.id() + " " + Access.username(), ended -> working(false))
                .counting("certificates.drawn");
        addClassName("certificates-files");
        print.setIcon((Component) Glyph.PRINT.icon());
        Div acts = new Div(print, zip);
        acts.addClassName("certificates-fields");
        add(acts, work, made);
        working(work.busy());
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
        working(true);
        work.run(new OpenWork.Words(getTranslation("certificates.drawing"), true), open -> draw(asked, zipped, open));
    }

    private void draw(CertificateQuery asked, boolean zipped, OpenWork open) {
        String name = "giay-chung-nhan-" + contest.slug() + (zipped ? ".zip" : ".pdf");
        Optional<CertificateFile> drawn = files.keep(contest.id(), name, out -> write(asked, zipped, out, open));
        int n = drawn.map(CertificateFile::certificates).orElse(0);
        String outcome = open.halted() ? "certificates.files.stopped" : "certificates.files.none";
        open.tells(() -> I18NProvider.translate(n == 0 ? outcome : "certificates.files.made", Wording.number(n)));
    }

    /** @return none where it was stopped: half a file would be taken for the whole */
    private int write(CertificateQuery asked, boolean zipped, OutputStream out, OpenWork open) throws IOException {
        int n = zipped ? certificates.zip(asked, out, open::at) : certificates.print(asked, out, open::at);
        return open.halted() ? 0 : n;
    }

    private void working(boolean now) {
        print.setVisible(!now);
        zip.setVisible(!now);
        show();
    }

    private void show() {
        made.removeAll();
        files.mine(contest.id()).ifPresent(file -> made.add(new FileReady(contest.id(), file, files, this::show)));
    }
}
