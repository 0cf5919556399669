package vn.mocson.certificate.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import vn.mocson.certificate.Certificate;
import vn.mocson.certificate.CertificateKind;
import vn.mocson.certificate.CertificateQuery;
import vn.mocson.certificate.CertificateService;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.SearchField;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;

/** The certificates that were issued: found by name or number, taken as files, revoked. */
class CertificateList extends Section {

    private final ContestDefinition contest;
    private final CertificateService certificates;
    private final SearchField search = new SearchField(getTranslation("certificates.search"), () -> refreshRows());
    private final Select<CertificateKind> kind = new Select<>();
    private final Checkbox valid = new Checkbox(getTranslation("certificates.onlyValid"), false);
    private final Grid<Certificate> grid = new Grid<>();

    CertificateList(ContestDefinition contest, CertificateService certificates, FilesPanel files) {
        this.contest = contest;
        this.certificates = certificates;
        addClassName("console-panel");
        kind.setLabel(getTranslation("certificates.kind"));
        kind.setItems(CertificateKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("certificates.kind.all"));
        kind.setPlaceholder(getTranslation("certificates.kind.all"));
        kind.setItemLabelGenerator(
                each -> getTranslation(each == null ? "certificates.kind.all" : "certificates.kind." + each));
        kind.addValueChangeListener(changed -> refreshRows());
        valid.addValueChangeListener(changed -> refreshRows());
        columns();
        files.of(this::query);
        add(
                new H2(getTranslation("certificates.list")),
                new ListTools(search, kind, valid).columns("certificates", grid),
                files,
                grid);
    }

    final void refresh() {
        refreshRows();
    }

    private void refreshRows() {
        grid.getDataProvider().refreshAll();
    }

    private CertificateQuery query() {
        return new CertificateQuery(contest.id(), kind.getValue(), search.getValue(), valid.getValue());
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("certificates.list"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addComponentColumn(each -> two(each.number(), VietnamTime.date(each.issuedOn())))
                .setHeader(getTranslation("certificates.number"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addComponentColumn(
                        each -> two(each.erased() ? getTranslation("certificates.erased") : each.holder(), each.unit()))
                .setHeader(getTranslation("certificates.holder"))
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addComponentColumn(each -> two(
                        each.prize().isEmpty() ? getTranslation("certificates.kind.PARTICIPATION") : each.prize(),
                        each.scope()))
                .setHeader(getTranslation("certificates.prize"))
                .setWidth("10rem")
                .setFlexGrow(2);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("certificates.state"))
                .setWidth("10rem")
                .setFlexGrow(2);
        grid.addComponentColumn(this::acts)
                .setHeader(getTranslation("certificates.acts"))
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.setItems(
                page -> certificates.find(query(), page.getOffset(), page.getLimit()).stream(),
                page -> certificates.count(query()));
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.SEAL, getTranslation("certificates.none.title"), getTranslation("certificates.none.sentence")));
    }

    private static Component two(String first, String second) {
        Div cell = new Div(new Span(first));
        cell.addClassName("ticket-cell");
        if (!second.isEmpty()) {
            Span below = new Span(second);
            below.addClassName("quiet");
            cell.add(below);
        }
        return cell;
    }

    private Component state(Certificate each) {
        return each.revokedAt() == null
                ? new Span(getTranslation("certificates.valid"))
                : two(
                        getTranslation(
                                "certificates.revokedOn", VietnamTime.date(VietnamTime.dateOf(each.revokedAt()))),
                        each.revokeReason());
    }

    private Component acts(Certificate each) {
        Div acts = new Div();
        acts.addClassName("certificates-acts");
        Anchor page = new Anchor(each.code().path(), getTranslation("certificates.check"));
        page.setTarget("_blank");
        page.setRouterIgnore(true);
        if (each.valid() && !each.erased()) {
            Anchor file = new Anchor(
                    DownloadHandler.fromInputStream(event -> {
                        byte[] pdf = certificates.file(each.id());
                        return new DownloadResponse(
                                new ByteArrayInputStream(pdf),
                                each.number().replace('/', '-') + ".pdf",
                                "application/pdf",
                                pdf.length);
                    }),
                    getTranslation("certificates.file"));
            file.setAriaLabel(getTranslation("certificates.file.of", each.number()));
            acts.add(file);
        }
        acts.add(page);
        if (each.valid()) {
            Button revoke = new Button(getTranslation("certificates.revoke"), click -> ask(each));
            revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            acts.add(revoke);
        }
        return acts;
    }

    private void ask(Certificate each) {
        new RevokeDialog(each, reason -> {
                    try {
                        certificates.revoke(each.id(), reason);
                        Notices.done(getTranslation("certificates.revoked", each.number()));
                        refreshRows();
                        return true;
                    } catch (Refusal refusal) {
                        Notices.refused(refusal);
                        return false;
                    }
                })
                .open();
    }
}
