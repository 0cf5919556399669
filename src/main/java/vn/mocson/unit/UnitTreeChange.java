package vn.mocson.unit;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.web.NotFound;

/** The frame of every change to a tree: one at a time, with whoever needs the tree as it was told before. */
@Component
class UnitTreeChange {

    private final UnitRows rows;
    private final ApplicationEventPublisher events;

    UnitTreeChange(UnitRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /**
     * From here to the end of the transaction nobody else changes the tree.
     *
     * @return the tree as it is now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<UnitRow> begin(UnitTreeId tree) {
        if (!rows.lock(tree)) {
            throw new NotFound("Không có cây đơn vị này. Hãy mở lại từ danh sách cây đơn vị.");
        }
        events.publishEvent(new UnitTreeChanging(tree));
        return rows.of(tree);
    }

    /** Writes down where each unit stands now, and tells everybody. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(UnitTreeId tree, UnitShape shape) {
        rows.arrange(shape, rows.of(tree));
        events.publishEvent(new UnitTreeChanged(tree));
    }
}
