package vn.mocson.unit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.BackLink;
import vn.mocson.common.ui.UnsavedGuard;
import vn.mocson.unit.UnitTreeSummary;

/** One unit tree: its units, files of units, and what became of them. */
@Route("quan-tri/don-vi/:tree")
@RolesAllowed({"ADMIN", "ORGANIZER"})
class UnitTreeView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    /** As in the links that units hand out. */
    static final String UNIT = "don-vi";

    private final UnitWork work;
    private @Nullable UnitTreePanel panel;
    private final UnsavedGuard guard = new UnsavedGuard(this, "units-dirty", this::unsaved);
    private String title = "";

    UnitTreeView(UnitWork work) {
        this.work = work;
        addClassNames("console-page", "units-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UnitTreeSummary tree =
                work.units().summary(event.getRouteParameters().get("tree").orElse(""));
        title = tree.name();
        Paragraph sentence = new Paragraph(getTranslation("units.tree.sentence"));
        sentence.addClassName("quiet");
        removeAll();
        add(
                new BackLink(getTranslation("units.title"), UnitTreesView.class),
                new H1(tree.name()),
                sentence,
                tabs(tree, event));
    }

    private TabSheet tabs(UnitTreeSummary tree, BeforeEnterEvent event) {
        UnitTreePanel units = new UnitTreePanel(work, tree);
        panel = units;
        UnitHistoryPanel history = new UnitHistoryPanel(work, tree.id());
        TabSheet tabs = new TabSheet();
        tabs.addClassName("units-tabs");
        tabs.add(getTranslation("units.tab.tree"), units);
        tabs.add(getTranslation("units.tab.import"), new UnitImportPanel(work, tree, () -> {
            units.refresh();
            tabs.setSelectedIndex(0);
        }));
        tabs.add(getTranslation("units.tab.history"), history);
        tabs.addSelectedChangeListener(changed -> history.refresh());
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(UNIT)
                .flatMap(code -> work.tree(tree.id()).byCode(code))
                .ifPresentOrElse(unit -> units.choose(unit.id()), () -> {
                    if (work.tree(tree.id()).all().isEmpty()) {
                        tabs.setSelectedIndex(1);
                    }
                });
        return tabs;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.ask(event, getTranslation("units.leave.text"));
    }

    private boolean unsaved() {
        return panel != null && panel.dirty();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", title);
    }
}
