package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.standings.AbsentOrder;
import vn.mocson.standings.AbsentPerson;
import vn.mocson.standings.UnitDesk;
import vn.mocson.standings.UnitDeskService;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;

/** Who has not taken part yet, by name where a list says who should. */
class UnitDeskAbsent extends Section {

    /** Of one file; more people than any unit has. */
    private static final int MOST = 500_000;

    private final UnitDesk desk;
    private final UnitDeskService desks;
    private final UnitTree tree;

    UnitDeskAbsent(UnitDesk desk, UnitDeskService desks, UnitTree tree) {
        this.desk = desk;
        this.desks = desks;
        this.tree = tree;
        addClassNames("console-panel", "unit-desk-absent", "not-yet-people");
        add(new H2(getTranslation("notYet.people")));
        if (desk.named()) {
            list();
        } else {
            Paragraph why = new Paragraph(getTranslation("unitDesk.unnamed"));
            why.addClassName("quiet");
            add(why);
        }
    }

    private void list() {
        Paragraph count = new Paragraph(
                getTranslation("notYet.people.count", Wording.number(desks.absent(contest(), unit(), round()))));
        count.addClassName("quiet");
        AbsentGrid grid = new AbsentGrid(
                tree,
                (order, offset, limit) -> desks.absent(contest(), unit(), round(), order, offset, limit),
                () -> desks.absent(contest(), unit(), round()));
        ListTools tools = new ListTools(count)
                .columns("unit-desk-absent", grid)
                .file(
                        getTranslation("unitDesk.download.xlsx"),
                        UnitDeskFiles.name(desk, "chua-tham-gia", "xlsx"),
                        () -> UnitDeskFiles.people(desk, all(), tree))
                .file(
                        getTranslation("unitDesk.download.csv"),
                        UnitDeskFiles.name(desk, "chua-tham-gia", "csv"),
                        () -> UnitDeskFiles.peopleCsv(all(), tree));
        add(tools, grid);
    }

    private List<AbsentPerson> all() {
        return desks.absent(contest(), unit(), round(), AbsentOrder.UNIT, 0, MOST);
    }

    private ContestId contest() {
        return desk.contest().id();
    }

    private UnitId unit() {
        return desk.whole().unit().id();
    }

    private @Nullable RoundId round() {
        return desk.round() == null ? null : desk.round().id();
    }
}
