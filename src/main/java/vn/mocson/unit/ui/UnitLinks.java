package vn.mocson.unit.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitTreeId;

/**
 * Where to go on with a unit: its QR code in a contest, for instance. Other modules bring beans of this type, so that
 * the unit's panel does not have to know them.
 */
@FunctionalInterface
public interface UnitLinks {

    List<Component> of(UnitTreeId tree, Unit unit);
}
