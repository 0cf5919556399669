package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import vn.mocson.common.text.Vietnamese;

/** Chooses a topic by its path, one of the bank or the file, or one written here for the first time. */
class ImportTopicBox extends ComboBox<String> {

    ImportTopicBox(ImportBatch batch, String label) {
        super(label);
        setItems(batch.topics());
        setItemLabelGenerator(path -> batch.isNew(path) ? path + " – " + getTranslation("import.topic.new") : path);
        setAllowCustomValue(true);
        addCustomValueSetListener(written -> {
            String path = Vietnamese.clean(written.getDetail());
            if (!path.isEmpty()) {
                setValue(path);
            }
        });
        setPlaceholder(getTranslation("import.topic.hint"));
        setClearButtonVisible(true);
    }
}
