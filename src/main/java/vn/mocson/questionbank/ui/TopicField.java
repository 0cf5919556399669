package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.TopicNode;

/** A topic chosen from the tree, or a new one typed as a path of names; found without tone marks. */
class TopicField extends ComboBox<String> {

    private List<TopicNode> tree;

    TopicField(List<TopicNode> tree) {
        this.tree = tree;
        setLabel(getTranslation("bank.topic"));
        setHelperText(getTranslation("question.topic.help", QuestionDraft.TOPIC_SEPARATOR.strip()));
        setClearButtonVisible(true);
        setAllowCustomValue(true);
        addClassName("wide-overlay");
        setRenderer(LitRenderer.<String>of("<span style=\"padding-inline-start: ${item.depth}em\">${item.name}</span>")
                .withProperty("depth", path -> depth(path) * 1.25)
                .withProperty(
                        "name",
                        path -> path.substring(
                                path.lastIndexOf(QuestionDraft.TOPIC_SEPARATOR) < 0
                                        ? 0
                                        : path.lastIndexOf(QuestionDraft.TOPIC_SEPARATOR)
                                                + QuestionDraft.TOPIC_SEPARATOR.length())));
        addCustomValueSetListener(typed -> setPath(typed.getDetail()));
        offer(List.of());
    }

    /** The path of names; empty for none. */
    String path() {
        return Objects.requireNonNullElse(getValue(), "");
    }

    final void setPath(String path) {
        String clean = Vietnamese.clean(path);
        if (!clean.isEmpty() && tree.stream().noneMatch(node -> node.path().equals(clean))) {
            offer(List.of(clean));
        }
        setValue(clean.isEmpty() ? null : clean);
    }

    void setTree(List<TopicNode> changed) {
        String before = path();
        tree = changed;
        offer(List.of());
        setPath(before);
    }

    private void offer(List<String> more) {
        List<String> paths = new ArrayList<>(tree.stream().map(TopicNode::path).toList());
        paths.addAll(more);
        setItems((path, words) -> Vietnamese.searchable(path).contains(Vietnamese.searchable(words)), paths);
    }

    private int depth(String path) {
        return tree.stream()
                .filter(node -> node.path().equals(path))
                .findFirst()
                .map(TopicNode::depth)
                .orElse(0);
    }
}
