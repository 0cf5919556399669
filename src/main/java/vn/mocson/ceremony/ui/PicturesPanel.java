package vn.mocson.ceremony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Base64;
import java.util.Map;
import vn.mocson.ceremony.CeremonyDesk;
import vn.mocson.ceremony.CeremonyService;
import vn.mocson.ceremony.StagePicture;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ui.BoundedUpload;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;

/** The pictures of units that the stage shows. */
class PicturesPanel extends Section {

    private final CeremonyService ceremonies;
    private final ContestDefinition contest;
    private final UnitTree tree;
    private final ComboBox<Unit> unit = new ComboBox<>(getTranslation("ceremony.pictures.unit"));
    private final BoundedUpload upload = new BoundedUpload(CeremonyService.MAX_PICTURE, (name, bytes) -> take(bytes));
    private final Div list = new Div();

    PicturesPanel(CeremonyService ceremonies, ContestDefinition contest, UnitTree tree, CeremonyDesk desk) {
        this.ceremonies = ceremonies;
        this.contest = contest;
        this.tree = tree;
        addClassName("console-panel");
        Paragraph about = new Paragraph(getTranslation("ceremony.pictures.about"));
        about.addClassName("quiet");
        unit.setItems(tree.all());
        unit.setItemLabelGenerator(Unit::name);
        unit.addValueChangeListener(chosen -> upload.setVisible(chosen.getValue() != null));
        upload.setVisible(false);
        upload.setAcceptedFileTypes("image/png", "image/jpeg");
        upload.setUploadButton(new Button(getTranslation("ceremony.pictures.upload"), Glyph.PICTURE.icon()));
        upload.setDropAllowed(false);
        upload.addFileRejectedListener(refused -> {
            upload.clearFileList();
            Notices.problem(getTranslation("ceremony.pictures.refused"));
        });
        Div fields = new Div(unit, upload);
        fields.addClassName("ceremony-tools");
        list.addClassName("ceremony-pictures");
        add(new H2(getTranslation("ceremony.pictures")), about, fields, list);
        show(desk.pictures());
    }

    final void take(byte[] file) {
        Unit chosen = unit.getValue();
        if (chosen != null && Attempt.at(() -> ceremonies.putPicture(contest.id(), chosen.id(), file))) {
            Notices.done(getTranslation("ceremony.pictures.taken", chosen.name()));
            refresh();
        }
    }

    private void refresh() {
        show(ceremonies.desk(contest.id()).pictures());
    }

    private void show(Map<UnitId, StagePicture> pictures) {
        list.removeAll();
        if (pictures.isEmpty()) {
            list.add(new Paragraph(getTranslation("ceremony.pictures.none")));
        }
        pictures.forEach((of, picture) -> list.add(card(of, picture)));
    }

    private Div card(UnitId of, StagePicture picture) {
        String name = tree.find(of).map(Unit::name).orElse("");
        Button remove = new Button(
                Glyph.TRASH.icon(),
                click -> Ask.first("ceremony.pictures.drop", () -> {
                    Attempt.at(() -> ceremonies.removePicture(contest.id(), of));
                    refresh();
                }));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("ceremony.pictures.remove", name));
        Div card = new Div();
        ceremonies
                .picture(contest.id(), picture.id())
                .ifPresent(found -> card.add(new Image(
                        "data:" + found.mediaType() + ";base64,"
                                + Base64.getEncoder().encodeToString(found.bytes()),
                        name)));
        card.add(new Span(name), remove);
        card.addClassName("ceremony-picture");
        return card;
    }
}
