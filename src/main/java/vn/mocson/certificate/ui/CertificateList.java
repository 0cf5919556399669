package vn.mocson.certificate.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
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
        grid.addComponentColumn(each -> CertificateCells.two(each.number(), VietnamTime.date(each.issuedOn())))
                .setHeader(getTranslation("certificates.number"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addComponentColumn(each -> CertificateCells.two(
                        each.erased() ? getTranslation("certificates.erased") : each.holder(), each.unit()))
                .setHeader(getTranslation("certificates.holder"))
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addComponentColumn(each -> CertificateCells.two(
                        each.prize().isEmpty() ? getTranslation("certificates.kind.PARTICIPATION") : each.prize(),
                        each.scope()))
                .setHeader(getTranslation("certificates.prize"))
                .setWidth("10rem")
                .setFlexGrow(2);
        grid.addComponentColumn(CertificateCells::state)
                .setHeader(getTranslation("certificates.state"))
                .setWidth("10rem")
                .setFlexGrow(2);
        grid.addComponentColumn(each -> CertificateCells.acts(each, certificates, this::ask))
                .setHeader(getTranslation("certificates.acts"))
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.setItems(
                page -> certificates.find(query(), page.getOffset(), page.getLimit()).stream(),
                page -> certificates.count(query()));
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.SEAL, getTranslation("certificates.none.title"), getTranslation("certificates.none.sentence")));
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
