package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.TopicId;
import vn.mocson.questionbank.TopicNode;

/** The topic tree of a bank: adding, renaming, moving and removing topics, with how many questions stand in each. */
class TopicDialog extends Dialog {

    private final AuthoringService authoring;
    private final BankId bank;
    private final Runnable changed;
    private final Grid<TopicNode> grid = new Grid<>();
    private final Button addBelow = tool("topic.addBelow", Glyph.PLUS, this::addBelow);
    private final Button rename = tool("topic.rename", Glyph.PENCIL, this::rename);
    private final Button move = tool("topic.move", Glyph.ARROW_RIGHT, this::move);
    private final Button remove = tool("topic.remove", Glyph.TRASH, this::remove);

    /** @param changed after each change */
    TopicDialog(AuthoringService authoring, BankId bank, Runnable changed) {
        this.authoring = authoring;
        this.bank = bank;
        this.changed = changed;
        setHeaderTitle(getTranslation("topic.title"));
        addClassNames("question-dialog", "question-dialog-wide");
        Button add = new Button(
                getTranslation("topic.add"),
                Glyph.PLUS.icon(),
                click -> askName("topic.add", "", name -> authoring.addTopic(bank, null, name)));
        Div tools = new Div(add, addBelow, rename, move, remove);
        tools.addClassName("topic-tools");
        columns();
        add(new Paragraph(getTranslation("topic.sentence")), tools, grid);
        getFooter().add(new Button(getTranslation("question.close"), click -> close()));
        refresh();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setAriaLabel(getTranslation("topic.title"));
        grid.addColumn(LitRenderer.<TopicNode>of(
                                "<span style=\"display: block; padding-inline-start: ${item.depth}em\">${item.name}</span>")
                        .withProperty("depth", node -> node.depth() * 1.5)
                        .withProperty("name", TopicNode::name))
                .setHeader(getTranslation("bank.topic"))
                .setFlexGrow(1);
        grid.addColumn(node -> Wording.number(node.questions()))
                .setHeader(getTranslation("topic.questions"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.setEmptyStateComponent(
                new EmptyState(Glyph.BANK, getTranslation("topic.none.title"), getTranslation("topic.none.sentence")));
        grid.asSingleSelect().addValueChangeListener(chosen -> enable());
    }

    private void addBelow(TopicNode node) {
        askName("topic.addBelow", "", name -> authoring.addTopic(bank, node.id(), name));
    }

    private Button tool(String text, Glyph glyph, Consumer<TopicNode> act) {
        return new Button(getTranslation(text), glyph.icon(), click -> grid.asSingleSelect()
                .getOptionalValue()
                .ifPresent(act));
    }

    private void enable() {
        boolean chosen = !grid.asSingleSelect().isEmpty();
        List.of(addBelow, rename, move, remove).forEach(button -> button.setEnabled(chosen));
    }

    private void askName(String title, String present, Consumer<String> done) {
        new QuestionNameDialog(
                        title,
                        "topic.name",
                        present,
                        name -> QuestionNotices.attempt(() -> {
                            done.accept(name);
                            refresh();
                            changed.run();
                        }))
                .open();
    }

    private void rename(TopicNode node) {
        askName("topic.rename", node.name(), name -> {
            authoring.renameTopic(bank, node.id(), name);
            QuestionNotices.undoable(
                    getTranslation("topic.renamed", node.name(), name),
                    () -> again(() -> authoring.renameTopic(bank, node.id(), node.name())));
        });
    }

    private void move(TopicNode node) {
        new TopicMoveDialog(
                        node,
                        authoring.topics(bank),
                        parent -> again(() -> {
                            authoring.moveTopic(bank, node.id(), parent);
                            QuestionNotices.undoable(
                                    getTranslation("topic.moved", node.name()),
                                    () -> again(() -> authoring.moveTopic(bank, node.id(), node.parent())));
                        }))
                .open();
    }

    /** Only an empty one can be removed, so that a new one of the same name is the same again. */
    private void remove(TopicNode node) {
        again(() -> {
            authoring.removeTopic(bank, node.id());
            TopicId parent = node.parent();
            QuestionNotices.undoable(
                    getTranslation("topic.removed", node.name()),
                    () -> again(() -> authoring.addTopic(bank, parent, node.name())));
        });
    }

    private void again(Runnable act) {
        QuestionNotices.attempt(act);
        refresh();
        changed.run();
    }

    private void refresh() {
        TopicNode before = grid.asSingleSelect().getValue();
        List<TopicNode> tree = authoring.topics(bank);
        grid.setItems(tree);
        grid.asSingleSelect().setValue(same(tree, before));
        enable();
    }

    private static @Nullable TopicNode same(List<TopicNode> tree, @Nullable TopicNode before) {
        return before == null
                ? null
                : tree.stream()
                        .filter(node -> node.id().equals(before.id()))
                        .findFirst()
                        .orElse(null);
    }
}
