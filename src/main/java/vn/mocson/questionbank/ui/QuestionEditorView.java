package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.NotFound;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankQuery;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.EntryDetail;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionImages;
import vn.mocson.questionbank.QuestionState;
import vn.mocson.questionbank.ReviewService;
import vn.mocson.questionbank.SourceReference;

/** One question being written. The address of a new one changes to its own with the first word. */
@Route("quan-tri/ngan-hang/:code/cau-hoi/:entry")
@RolesAllowed({"ADMIN", "ORGANIZER", "AUTHOR", "APPROVER"})
class QuestionEditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NEW = "moi";
    /** A new question that takes topic, difficulty and source from this one. */
    private static final String LIKE = "nhu";

    private final AuthoringService authoring;
    private final ReviewService review;
    private final QuestionImages images;
    private final Clock clock;
    private @Nullable BankSummary bank;
    private @Nullable QuestionEditor editor;
    private @Nullable QuestionEditorBar bar;
    private String place = "";

    QuestionEditorView(AuthoringService authoring, ReviewService review, QuestionImages images, Clock clock) {
        this.authoring = authoring;
        this.review = review;
        this.images = images;
        this.clock = clock;
        addClassNames("console-page", "editor-page");
        shortcut(this::save, Key.KEY_S, KeyModifier.CONTROL);
        shortcut(this::submitAndGoOn, Key.ENTER, KeyModifier.CONTROL);
        shortcut(() -> editor().undo(), Key.KEY_Z, KeyModifier.CONTROL);
        shortcut(() -> editor().redo(), Key.KEY_Z, KeyModifier.CONTROL, KeyModifier.SHIFT);
    }

    /** @param question null for a new one */
    static String address(String bankCode, @Nullable EntryId question) {
        return "quan-tri/ngan-hang/" + bankCode + "/cau-hoi/" + (question == null ? NEW : question);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String entry = event.getRouteParameters().get("entry").orElse("");
        if (editor != null && entry.equals(place)) {
            return; // the address that the first word gave it
        }
        try {
            bank = authoring.bank(event.getRouteParameters().get("code").orElse(""));
            if (entry.equals(NEW)) {
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(LIKE)
                        .filter(id -> id.matches("\\d{1,18}"))
                        .ifPresentOrElse(
                                id -> open(null, like(new EntryId(Long.parseLong(id)))), () -> open(null, empty()));
            } else if (entry.matches("\\d{1,18}")) {
                open(new EntryId(Long.parseLong(entry)));
            } else {
                throw new NotFoundException();
            }
        } catch (NotFound none) {
            throw new NotFoundException(none.detail());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation(NEW.equals(place) ? "editor.new" : "editor.title"));
    }

    private void open(EntryId id) {
        EntryDetail question = authoring.detail(id);
        if (!question.bank().equals(bank().id())) {
            throw new NotFoundException();
        }
        open(question, question.draft());
    }

    private void open(@Nullable EntryDetail question, QuestionDraft draft) {
        place = question == null ? NEW : question.id().toString();
        QuestionSaveState saveState = new QuestionSaveState(clock);
        if (question != null) {
            saveState.show(question.version().updatedAt());
        }
        QuestionEditor now =
                new QuestionEditor(bank(), question, draft, authoring, images, saveState, this::show, this::kept);
        QuestionActions actions = new QuestionActions(bank(), authoring, review, this::reload);
        editor = now;
        QuestionEditorBar head =
                new QuestionEditorBar(bank(), now, saveState, actions, this::submitAndGoOn, this::another);
        bar = head;
        removeAll();
        add(head, now);
    }

    private void kept() {
        EntryDetail question = editor().question();
        if (question != null && place.equals(NEW)) {
            place = question.id().toString();
            UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, address(bank().code(), question.id()));
        }
        Objects.requireNonNull(bar).refresh();
    }

    private void save() {
        if (editor().save() && editor().writable()) {
            Notices.done(getTranslation("save.done"));
        }
    }

    private void submitAndGoOn() {
        if (editor().writable() && editor().submit()) {
            Notices.done(getTranslation("editor.submitted"));
            next();
        }
    }

    /** The next of one's own drafts after this one, or a new question like it. */
    private void next() {
        EntryDetail done = Objects.requireNonNull(editor().question());
        List<EntryId> drafts = authoring.ids(
                new BankQuery(bank().id(), "", null, null, QuestionState.DRAFT, Access.username(), null, false, null));
        drafts.stream()
                .filter(id -> id.compareTo(done.id()) > 0)
                .findFirst()
                .or(() -> drafts.stream().findFirst())
                .ifPresentOrElse(this::show, this::another);
    }

    private void another() {
        EntryDetail question = editor().question();
        place = "";
        UI.getCurrentOrThrow()
                .navigate(
                        address(bank().code(), null),
                        question == null
                                ? com.vaadin.flow.router.QueryParameters.empty()
                                : com.vaadin.flow.router.QueryParameters.of(
                                        LIKE, question.id().toString()));
    }

    private void show(EntryId other) {
        UI.getCurrentOrThrow().navigate(address(bank().code(), other));
    }

    private void reload() {
        EntryDetail question = editor().question();
        if (question != null) {
            try {
                open(question.id());
            } catch (NotFound deleted) {
                UI.getCurrentOrThrow().navigate(BankTabs.address(bank().code(), BankTabs.Tab.QUESTIONS));
            }
        }
    }

    private QuestionDraft like(EntryId model) {
        QuestionDraft draft = authoring.detail(model).draft();
        SourceReference source = new SourceReference(
                draft.source().document(), "", "", draft.source().address());
        return new QuestionDraft(draft.topic(), draft.difficulty(), "", List.of(), "", source, List.of(), null);
    }

    private static QuestionDraft empty() {
        return new QuestionDraft("", null, "", List.of(), "", SourceReference.NONE, List.of(), null);
    }

    private void shortcut(Command act, Key key, KeyModifier... modifiers) {
        Shortcuts.addShortcutListener(this, act, key, modifiers);
    }

    private QuestionEditor editor() {
        return Objects.requireNonNull(editor);
    }

    private BankSummary bank() {
        return Objects.requireNonNull(bank);
    }
}
