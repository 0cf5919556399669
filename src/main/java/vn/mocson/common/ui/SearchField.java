package vn.mocson.common.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Where one writes what one looks for in a list, which follows while one writes. The key / leads to it. */
public class SearchField extends TextField {

    private static final int LONGEST = 100;

    public SearchField(String label, Runnable changed) {
        super(label);
        setPrefixComponent(Glyph.SEARCH.icon());
        setClearButtonVisible(true);
        setMaxLength(LONGEST);
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(change -> changed.run());
        PageKeys.search(this);
    }
}
