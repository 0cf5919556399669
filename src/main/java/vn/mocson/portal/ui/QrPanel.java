package vn.mocson.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.qr.QrCode;
import vn.mocson.common.ui.CopyButton;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.LongWork;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.portal.PosterService;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;

/** The address of the contest, or of one unit, as a link, a QR code and a poster; and the codes of all units. */
class QrPanel extends Section {

    /** Large enough to be printed as wide as a hand. */
    private static final int DOT = 16;

    private static final String PDF = "application/pdf";

    private final ContestDefinition contest;
    private final String base;
    private final PosterService posters;
    private final Div shown = new Div();
    private final LongWork work = new LongWork("embed.sheet.progress");
    private final Div sheet = new Div();
    private final Button make;

    /** @param chosen whose code is shown first; null for everybody's */
    QrPanel(ContestDefinition contest, String base, PosterService posters, UnitTree units, @Nullable Unit chosen) {
        this.contest = contest;
        this.base = base;
        this.posters = posters;
        addClassNames("console-panel", "embed-qr");
        shown.addClassName("embed-qr-shown");
        make = new Button(getTranslation("embed.sheet.make"), click -> makeSheet(UI.getCurrentOrThrow()));
        make.setIcon((Component) Glyph.PRINT.icon());
        sheet.addClassName("embed-acts");
        sheet.add(make);
        ComboBox<Unit> unit = unitField(units);
        add(
                new H2(getTranslation("embed.qr.title")),
                new Paragraph(getTranslation("embed.qr.sentence")),
                unit,
                shown,
                new H2(getTranslation("embed.sheet.title")),
                new Paragraph(getTranslation("embed.sheet.sentence", units.all().size())),
                sheet,
                work);
        if (chosen == null) {
            show(null);
        } else {
            unit.setValue(chosen);
        }
    }

    private ComboBox<Unit> unitField(UnitTree units) {
        ComboBox<Unit> field = new ComboBox<>(getTranslation("embed.unit"));
        field.setPlaceholder(getTranslation("embed.unit.hint"));
        field.setClearButtonVisible(true);
        field.setItemLabelGenerator(Unit::name);
        field.addClassNames("unit-field", "wide-overlay");
        field.setRenderer(LitRenderer.<Unit>of("<div>${item.name}<div class=\"quiet\">${item.path}</div></div>")
                .withProperty("name", Unit::name)
                .withProperty("path", Unit::path));
        field.setItems(
                query -> units.search(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        field.addValueChangeListener(chosen -> show(chosen.getValue()));
        return field;
    }

    private void show(@Nullable Unit unit) {
        UnitId id = unit == null ? null : unit.id();
        String address = posters.address(contest.id(), base, id);
        QrCode code = QrCode.of(address);
        String file = contest.slug() + (unit == null ? "" : "-" + unit.code().replaceAll("[^\\p{L}\\p{N}.-]", "_"));
        Image image = new Image(
                "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(code.svg()),
                getTranslation("embed.qr.alt", unit == null ? contest.title() : unit.name()));
        Div acts = new Div(
                new CopyButton(getTranslation("embed.address.copy"), () -> address),
                new FileLink(
                        getTranslation("embed.poster"),
                        Glyph.PRINT,
                        "ap-phich-" + file + ".pdf",
                        PDF,
                        () -> posters.poster(contest.id(), base, id)),
                new FileLink(
                        getTranslation("embed.png"),
                        Glyph.DOWNLOAD,
                        "qr-" + file + ".png",
                        "image/png",
                        () -> code.png(DOT)),
                new FileLink(
                        getTranslation("embed.svg"),
                        Glyph.DOWNLOAD,
                        "qr-" + file + ".svg",
                        "image/svg+xml",
                        code::svg));
        acts.addClassName("embed-acts");
        Paragraph about = new Paragraph(
                unit == null ? getTranslation("embed.qr.all") : getTranslation("embed.qr.unit", unit.name()));
        Div words = new Div(about, new Code(address), acts);
        words.addClassName("embed-qr-words");
        shown.removeAll();
        shown.add(image, words);
    }

    private void makeSheet(UI ui) {
        make.setEnabled(false);
        work.run(
                ui,
                getTranslation("embed.sheet.making"),
                progress -> posters.sheet(contest.id(), base, progress::at),
                bytes -> {
                    make.setEnabled(true);
                    sheet.removeAll();
                    sheet.add(
                            make,
                            new FileLink(
                                    getTranslation("embed.sheet.download"),
                                    Glyph.DOWNLOAD,
                                    "qr-don-vi-" + contest.slug() + ".pdf",
                                    PDF,
                                    () -> bytes));
                    Notices.done(getTranslation("embed.sheet.done"));
                },
                failure -> {
                    make.setEnabled(true);
                    if (failure instanceof Refusal refusal) {
                        Notices.refused(refusal);
                    }
                });
    }
}
