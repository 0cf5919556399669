package vn.mocson.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.Occupation;
import vn.mocson.contest.OccupationService;

/** The groups that entrants choose from when they register, one on a line. */
class OccupationDialog extends Dialog {

    private final ContestDefinition contest;
    private final OccupationService occupations;
    private final Runnable saved;
    private final TextArea names = new TextArea();
    private final String before;

    OccupationDialog(ContestDefinition contest, OccupationService occupations, Runnable saved) {
        this.contest = contest;
        this.occupations = occupations;
        this.saved = saved;
        this.before =
                occupations.asked(contest.id()).stream().map(Occupation::name).collect(Collectors.joining("\n"));
        setHeaderTitle(getTranslation("dashboard.occupations.dialog"));
        setWidth("34rem");
        names.setLabel(getTranslation("dashboard.occupations.names"));
        names.setHelperText(getTranslation("dashboard.occupations.names.help"));
        names.setPlaceholder(getTranslation("dashboard.occupations.example"));
        names.setValue(before);
        names.setWidthFull();
        names.setMinRows(8);
        add(new Paragraph(getTranslation("dashboard.occupations.effect")), names);
        if (!contest.consent().text().toLowerCase(Locale.ROOT).contains("thành phần")) {
            Paragraph consent = new Paragraph(getTranslation("dashboard.occupations.consent"));
            consent.addClassName("figures-warning");
            add(consent);
        }
        Button save = new Button(getTranslation("dashboard.occupations.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), click -> leave()), save);
        addDialogCloseActionListener(action -> leave());
    }

    private void save() {
        try {
            List<String> lines = names.getValue().lines().toList();
            occupations.ask(contest.id(), lines);
            close();
            Notices.done(getTranslation("dashboard.occupations.saved"));
            saved.run();
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    /** What was typed is not lost by a key pressed by mistake. */
    private void leave() {
        if (names.getValue().equals(before)) {
            close();
            return;
        }
        ConfirmDialog sure = new ConfirmDialog();
        sure.setHeader(getTranslation("dashboard.occupations.leave"));
        sure.setText(getTranslation("dashboard.occupations.leave.text"));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("dashboard.occupations.stay"));
        sure.setConfirmText(getTranslation("dashboard.occupations.discard"));
        sure.addConfirmListener(confirmed -> close());
        sure.open();
    }
}
