package vn.mocson.portal.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import vn.mocson.common.web.DoorAssets;
import vn.mocson.contest.ContestDefinition;

/** The participant's door inside the house: the same element as on the light page. */
class DoorPanel extends Div {

    DoorPanel(ContestDefinition contest) {
        addClassName("door-panel");
        Element door = new Element("contest-entry");
        door.setAttribute("slug", contest.slug());
        door.setAttribute("api", "/api/v1");
        door.setAttribute("lang", getLocale().getLanguage());
        getElement().appendChild(door);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJavaScript(DoorAssets.SCRIPT);
    }
}
