package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.TopicId;
import vn.mocson.questionbank.TopicNode;

/** Asks which topic another one is put into. */
class TopicMoveDialog extends Dialog {

    TopicMoveDialog(TopicNode topic, List<TopicNode> tree, Consumer<@Nullable TopicId> done) {
        setHeaderTitle(getTranslation("topic.move.title", topic.name()));
        addClassName("question-dialog");
        ComboBox<TopicNode> target = new ComboBox<>(getTranslation("topic.move.to"));
        target.setItems(
                (node, words) -> Vietnamese.searchable(node.path()).contains(Vietnamese.searchable(words)),
                tree.stream()
                        .filter(node -> !node.id().equals(topic.id())
                                && !node.path().startsWith(topic.path() + QuestionDraft.TOPIC_SEPARATOR))
                        .toList());
        target.setItemLabelGenerator(TopicNode::path);
        target.setPlaceholder(getTranslation("topic.move.root"));
        target.setClearButtonVisible(true);
        target.addClassName("wide-overlay");
        Button move = new Button(getTranslation("topic.move.do"), click -> {
            close();
            TopicNode parent = target.getValue();
            done.accept(parent == null ? null : parent.id());
        });
        move.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("topic.move.sentence")), target);
        getFooter().add(new Button(getTranslation("question.cancel"), click -> close()), move);
    }
}
