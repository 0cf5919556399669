package vn.mocson.exam.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.exam.CompensationPreview;

/** What giving time back would change, in sentences. */
class CompensationFigures extends UnorderedList {

    CompensationFigures(CompensationPreview preview) {
        addClassName("compensation-figures");
        add(
                new ListItem(getTranslation("times.preview.open", Wording.number(preview.open()))),
                new ListItem(getTranslation("times.preview.submitted", Wording.number(preview.submitted()))),
                new ListItem(getTranslation("times.preview.expired", Wording.number(preview.expired()))));
        if (preview.most().isPositive()) {
            add(new ListItem(getTranslation("times.preview.most", VietnamTime.clock(preview.most()))));
        }
    }
}
