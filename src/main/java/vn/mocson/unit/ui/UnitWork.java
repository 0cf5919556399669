package vn.mocson.unit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import vn.mocson.account.StaffService;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitContactService;
import vn.mocson.unit.UnitEditor;
import vn.mocson.unit.UnitImports;
import vn.mocson.unit.UnitMergeService;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;
import vn.mocson.unit.UnitTreeId;

/** What the pages about units work with. */
@SpringComponent
record UnitWork(
        UnitService units,
        UnitEditor editor,
        UnitMergeService merges,
        UnitImports imports,
        UnitContactService contacts,
        StaffService staff,
        ObjectProvider<UnitLinks> links) {

    UnitTree tree(UnitTreeId id) {
        return units.tree(id);
    }

    List<Component> links(UnitTreeId tree, Unit unit) {
        return links.orderedStream()
                .flatMap(each -> each.of(tree, unit).stream())
                .toList();
    }
}
