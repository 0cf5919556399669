package vn.mocson.unit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.PageKeys;
import vn.mocson.common.ui.Wording;
import vn.mocson.unit.UnitTreeSummary;

/** The unit trees there are. */
@Route("quan-tri/don-vi")
@Menu(title = "units.title", order = 15, icon = "people")
@RolesAllowed({"ADMIN", "ORGANIZER"})
class UnitTreesView extends Div implements HasDynamicTitle {

    private final UnitWork work;

    UnitTreesView(UnitWork work) {
        this.work = work;
        addClassNames("console-page", "units-page");
        Paragraph sentence = new Paragraph(getTranslation("units.sentence"));
        sentence.addClassName("quiet");
        Div tools = new Div(PageKeys.opens(UnitParts.primary("units.tree.new", Glyph.PLUS, this::askName)));
        tools.addClassName("console-tools");
        add(new H1(getTranslation("units.title")), sentence, tools);
        List<UnitTreeSummary> trees = work.units().trees();
        if (trees.isEmpty()) {
            add(new EmptyState(
                    Glyph.PEOPLE, getTranslation("units.none.title"), getTranslation("units.none.sentence")));
        }
        trees.forEach(tree -> add(card(tree)));
    }

    private Div card(UnitTreeSummary tree) {
        RouterLink link = new RouterLink(tree.name(), UnitTreeView.class, new RouteParameters("tree", tree.code()));
        Paragraph figures = new Paragraph(getTranslation(
                "units.tree.figures",
                Wording.number(tree.units()),
                tree.headcount() == 0 ? "–" : Wording.number(tree.headcount())));
        figures.addClassName("quiet");
        Div card = new Div(new H2(link), figures);
        card.addClassName("units-card");
        return card;
    }

    private void askName() {
        Dialog dialog = new Dialog(getTranslation("units.tree.new"));
        dialog.addClassName("units-dialog");
        TextField name = new TextField(getTranslation("units.tree.name"));
        name.setHelperText(getTranslation("units.tree.name.help"));
        name.setMaxLength(200);
        name.setRequiredIndicatorVisible(true);
        name.focus();
        dialog.add(name);
        dialog.getFooter()
                .add(
                        UnitParts.quiet("common.cancel", null, dialog::close),
                        UnitParts.primary("units.tree.new.do", null, () -> {
                            UI ui = UI.getCurrentOrThrow();
                            UnitParts.done(() -> {
                                String code = work.editor().createTree(name.getValue());
                                dialog.close();
                                ui.navigate(UnitTreeView.class, new RouteParameters("tree", code));
                            });
                        }));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("units.title"));
    }
}
