package vn.mocson.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveListener;
import com.vaadin.flow.shared.Registration;
import java.util.function.BooleanSupplier;

/** Asks before what is not saved is left: another page of the house, or the browser's window. */
public class UnsavedGuard {

    private static final String MARK = "unsaved";

    private final Component page;
    private final BooleanSupplier elsewhere;
    private boolean dirty;

    /** For a page that asks by itself when it is left. It carries the class {@code unsaved} while there is something. */
    public UnsavedGuard(Component page) {
        this(page, MARK, () -> false);
    }

    /**
     * The same, where a part of the page knows what is not saved.
     *
     * @param mark class that the part carries meanwhile, for the browser
     * @param unsaved whether there is something now
     */
    public UnsavedGuard(Component page, String mark, BooleanSupplier unsaved) {
        this.page = page;
        this.elsewhere = unsaved;
        page.addAttachListener(attached -> page.getElement().executeJs("""
                const page = this;
                const mark = $0;
                const ask = (event) => {
                  if (!page.isConnected) {
                    window.removeEventListener('beforeunload', ask);
                  } else if (page.classList.contains(mark) || page.querySelector('.' + mark)) {
                    event.preventDefault();
                  }
                };
                window.addEventListener('beforeunload', ask);
                """, mark));
    }

    /**
     * For a part of a page: asks whenever the page is left while the part is on it.
     *
     * @param losing says what is lost
     */
    public UnsavedGuard(Component part, String losing) {
        this(part);
        BeforeLeaveListener leaving = event -> ask(event, losing);
        part.addAttachListener(attached -> {
            Registration listening = attached.getUI().addBeforeLeaveListener(leaving);
            part.addDetachListener(detached -> {
                detached.unregisterListener();
                listening.remove();
            });
        });
    }

    /** From now on what somebody writes into one of these is not saved. */
    public final UnsavedGuard watch(HasValue<?, ?>... fields) {
        for (HasValue<?, ?> field : fields) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    touched();
                }
            });
        }
        return this;
    }

    public final void touched() {
        set(true);
    }

    public final void saved() {
        set(false);
    }

    private void set(boolean now) {
        dirty = now;
        page.getElement().getClassList().set(MARK, now);
    }

    /** @param losing says what is lost */
    public final void ask(BeforeLeaveEvent event, String losing) {
        if (!dirty && !elsewhere.getAsBoolean()) {
            return;
        }
        ContinueNavigationAction leaving = event.postpone();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(I18NProvider.translate("plan.leave.title"));
        dialog.setText(losing);
        dialog.setCancelable(true);
        dialog.setCancelText(I18NProvider.translate("plan.leave.stay"));
        dialog.addCancelListener(stay -> leaving.cancel());
        dialog.setConfirmText(I18NProvider.translate("plan.leave.go"));
        dialog.addConfirmListener(go -> leaving.proceed());
        dialog.open();
    }
}
