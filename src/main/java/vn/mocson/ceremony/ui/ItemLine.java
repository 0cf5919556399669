package vn.mocson.ceremony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.ceremony.CeremonyDesk;
import vn.mocson.ceremony.ProgrammeItem;
import vn.mocson.ceremony.ProgrammeItem.PrizeGroup;
import vn.mocson.ceremony.ScopeKey;
import vn.mocson.common.ui.Glyph;

/** A line of the programme: what it is, and what moves, changes or removes it. */
class ItemLine extends ListItem {

    private final String name;

    /**
     * @param up null for the first
     * @param down null for the last
     */
    ItemLine(
            ProgrammeItem item,
            CeremonyDesk desk,
            @Nullable Runnable up,
            @Nullable Runnable down,
            Consumer<ProgrammeItem> changed,
            Runnable removed) {
        this.name = name(item, desk);
        Span kind = new Span(kind(item));
        kind.addClassName("quiet");
        Div words = new Div(new Span(name), kind);
        words.addClassName("ceremony-item-words");
        Div tools = new Div(
                tool("up", Glyph.ARROW_UP, up),
                tool("down", Glyph.ARROW_DOWN, down),
                tool("edit", Glyph.PENCIL, () -> new ItemDialog(item, desk, changed).open()));
        if (!(item instanceof PrizeGroup)) {
            tools.add(tool("remove", Glyph.TRASH, removed));
        }
        tools.addClassName("ceremony-item-tools");
        Div line = new Div(words, tools);
        line.addClassName("ceremony-item");
        add(line);
    }

    private Button tool(String what, Glyph glyph, @Nullable Runnable act) {
        Button button = new Button(glyph.icon());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("ceremony.item." + what + ".of", name));
        button.setEnabled(act != null);
        if (act != null) {
            button.addClickListener(click -> act.run());
        }
        return button;
    }

    private String kind(ProgrammeItem item) {
        if (item instanceof PrizeGroup group) {
            return getTranslation("ceremony.group." + group.kind());
        }
        return getTranslation("ceremony.item." + ItemKind.of(item));
    }

    private String name(ProgrammeItem item, CeremonyDesk desk) {
        String own =
                switch (item) {
                    case PrizeGroup group -> group.title() + result(group, desk);
                    case ProgrammeItem.Message message -> message.text();
                    case ProgrammeItem.Music music -> music.text();
                    case ProgrammeItem.Statistics figures -> figures.title();
                    case ProgrammeItem.History history -> desk.questions().getOrDefault(history.question(), "");
                    case ProgrammeItem.UnitBoard board -> board.title();
                    case ProgrammeItem.FrozenBoard board -> board.title();
                    case ProgrammeItem.Blank blank -> blank.note();
                };
        return own.isBlank() ? kind(item) : own;
    }

    private static String result(PrizeGroup group, CeremonyDesk desk) {
        return desk.sealed().stream()
                .filter(each -> desk.sealed().size() > 1
                        && ScopeKey.of(each.scope()).value().equals(group.scope()))
                .findFirst()
                .map(each -> " – " + each.scopeName())
                .orElse("");
    }
}
