package vn.mocson.ceremony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import vn.mocson.ceremony.CeremonyDesk;
import vn.mocson.ceremony.ProgrammeItem;
import vn.mocson.ceremony.ProgrammeItem.PrizeGroup;

/** Changes one line of the programme. */
class ItemDialog extends Dialog {

    ItemDialog(ProgrammeItem item, CeremonyDesk desk, Consumer<ProgrammeItem> done) {
        addClassName("ceremony-dialog");
        setHeaderTitle(
                item instanceof PrizeGroup group
                        ? group.title()
                        : getTranslation("ceremony.item." + ItemKind.of(item)));
        ItemForm form = ItemForm.of(item, desk);
        form.fields().forEach(this::add);
        Button take = new Button(
                getTranslation("ceremony.item.take"),
                click -> Attempt.at(() -> {
                    ProgrammeItem changed = form.read().get();
                    changed.require();
                    done.accept(changed);
                    close();
                }));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), click -> close()), take);
    }
}
