package vn.mocson.portal.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import vn.mocson.common.ui.Notices;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.Origin;
import vn.mocson.contest.OriginRefused;
import vn.mocson.contest.OriginService;

/** The web sites that may show the contest in their own pages. */
class OriginsPanel extends Section {

    private final ContestId contest;
    private final OriginService origins;
    private final TextField site = new TextField();
    private final Div list = new Div();

    OriginsPanel(ContestId contest, OriginService origins) {
        this.contest = contest;
        this.origins = origins;
        addClassNames("console-panel", "embed-origins");
        site.setLabel(getTranslation("embed.origin"));
        site.setPlaceholder("https://cong.tinh.gov.vn");
        site.setHelperText(getTranslation("embed.origin.hint"));
        site.setMaxLength(255);
        site.addValueChangeListener(typed -> site.setInvalid(false));
        Button add = new Button(getTranslation("embed.origin.add"), click -> allow());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        site.addKeyDownListener(Key.ENTER, pressed -> allow());
        Div tools = new Div(site, add);
        tools.addClassName("embed-origin-add");
        add(
                new H2(getTranslation("embed.origins.title")),
                new Paragraph(getTranslation("embed.origins.sentence")),
                tools,
                list);
        refresh();
    }

    private void allow() {
        if (site.isEmpty()) {
            refuse(getTranslation("embed.origin.empty"));
            return;
        }
        try {
            Origin allowed = origins.allow(contest, site.getValue());
            site.clear();
            Notices.done(getTranslation("embed.origin.added", allowed.value()));
            refresh();
        } catch (OriginRefused refused) {
            refuse(Notices.sentence(refused));
        }
    }

    private void refuse(String sentence) {
        site.setErrorMessage(sentence);
        site.setInvalid(true);
        site.focus();
    }

    private void refresh() {
        List<Origin> allowed = origins.of(contest);
        list.removeAll();
        if (allowed.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("embed.origins.none"));
            none.addClassName("quiet");
            list.add(none);
            return;
        }
        UnorderedList rows = new UnorderedList();
        for (Origin origin : allowed) {
            Button remove = new Button(getTranslation("embed.origin.remove"), click -> askToForbid(origin));
            remove.setAriaLabel(getTranslation("embed.origin.removeThis", origin.value()));
            rows.add(new ListItem(new Code(origin.value()), remove));
        }
        list.add(rows);
    }

    private void askToForbid(Origin origin) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("embed.origin.remove.title", origin.value()));
        dialog.setText(getTranslation("embed.origin.remove.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.setConfirmText(getTranslation("embed.origin.remove.yes"));
        dialog.addConfirmListener(confirmed -> {
            origins.forbid(contest, origin);
            refresh();
        });
        dialog.open();
    }
}
