package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.List;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.Difficulty;

/** Topic and difficulty for all questions that have none, asked once; and which topics would be new. */
class ImportDefaults extends Div {

    private final ImportBatch batch;
    private final ComboBox<String> topic;
    private final Select<Difficulty> difficulty = new Select<>();
    private final Paragraph fresh = new Paragraph();

    ImportDefaults(ImportBatch batch, Runnable changed) {
        this.batch = batch;
        addClassName("import-defaults");
        topic = new ImportTopicBox(batch, getTranslation("import.default.topic"));
        topic.setValue(batch.topic().isEmpty() ? null : batch.topic());
        topic.addValueChangeListener(change -> {
            batch.topic(change.getValue() == null ? "" : change.getValue());
            topic.setInvalid(false);
            refresh();
            changed.run();
        });
        difficulty.setLabel(getTranslation("import.default.difficulty"));
        difficulty.setItems(Difficulty.values());
        difficulty.setItemLabelGenerator(each -> getTranslation("difficulty." + each));
        difficulty.setValue(batch.difficulty());
        difficulty.addValueChangeListener(change -> {
            batch.difficulty(change.getValue());
            changed.run();
        });
        fresh.addClassNames("import-fresh", "quiet");
        add(topic, difficulty, fresh);
        refresh();
    }

    /** Whether every one of these questions would have a topic; else asks for it. */
    final boolean answersFor(Collection<ImportRow> rows) {
        if (rows.stream().noneMatch(row -> batch.draft(row).topic().isEmpty())) {
            return true;
        }
        topic.setErrorMessage(getTranslation("import.default.topic.needed"));
        topic.setInvalid(true);
        topic.focus();
        topic.scrollIntoView();
        return false;
    }

    final void refresh() {
        long withoutTopic = batch.rows().stream()
                .filter(row -> row.draft().topic().isEmpty())
                .count();
        long withoutDifficulty = batch.rows().stream()
                .filter(row -> row.draft().difficulty() == null)
                .count();
        topic.setVisible(withoutTopic > 0);
        topic.setHelperText(getTranslation("import.default.for", Wording.number(withoutTopic)));
        difficulty.setVisible(withoutDifficulty > 0);
        difficulty.setHelperText(getTranslation("import.default.for", Wording.number(withoutDifficulty)));
        List<String> newTopics = batch.topics().stream().filter(batch::isNew).toList();
        fresh.setVisible(!newTopics.isEmpty());
        fresh.setText(
                getTranslation("import.topic.fresh", Wording.number(newTopics.size()), String.join("; ", newTopics)));
        setVisible(topic.isVisible() || difficulty.isVisible() || fresh.isVisible());
    }
}
