package vn.mocson.contest.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.DateEntry;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.PageDraft;
import vn.mocson.contest.PageFiles;
import vn.mocson.contest.PageKind;
import vn.mocson.contest.PageRefused;
import vn.mocson.contest.PageService;
import vn.mocson.contest.PageVersion;
import vn.mocson.unit.UnitService;

/** Title, text and preview of a page, and the acts that keep it, show it to everybody or take it away. */
class PageEditor extends Div implements PageBar.Acts {

    private final ContestDefinition contest;
    private final String page;
    private final PageService pages;
    private final PageDialogs dialogs = new PageDialogs();
    private final TextField title = new TextField();
    private final DatePicker date = new DatePicker();
    private final PageText text;
    private final PagePreview preview;
    private final PageBar bar;
    private @Nullable PageVersion saved;
    private @Nullable Integer published;

    PageEditor(
            ContestDefinition contest,
            String page,
            PageService pages,
            PageFiles files,
            UnitService units,
            Clock clock,
            boolean writes) {
        this.contest = contest;
        this.page = page;
        this.pages = pages;
        saved = pages.newest(contest.id(), page).orElse(null);
        preview = new PagePreview(contest, PageKind.of(page), units);
        text = new PageText(contest.id(), files, writes, this::changed);
        bar = new PageBar(writes, this);
        addClassName("page-editor");
        title.setLabel(getTranslation("pages.field.title"));
        title.setMaxLength(PageDraft.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.setReadOnly(!writes);
        date.setLabel(getTranslation("pages.field.date"));
        date.setI18n(DateEntry.words());
        date.setVisible(PageKind.of(page) == PageKind.NEWS);
        date.setReadOnly(!writes);
        show(saved, VietnamTime.dateOf(clock.instant()));
        title.addValueChangeListener(change -> changed());
        date.addValueChangeListener(change -> changed());
        Div head = new Div(title, date);
        head.addClassName("page-head");
        Section written = new Section(head, text);
        written.addClassNames("console-panel", "page-written");
        Div columns = new Div(written, preview);
        columns.addClassName("page-columns");
        add(bar, columns, new PageDocuments(contest.id(), files, writes, writes ? text::insert : null));
        bar.saveOn(this, Key.KEY_S, KeyModifier.CONTROL);
        refresh();
    }

    private void show(@Nullable PageVersion version, LocalDate today) {
        title.setValue(version != null ? version.title() : emptyTitle());
        text.setValue(version == null ? "" : version.body());
        date.setValue(version == null ? dated(today) : version.dated());
    }

    private String emptyTitle() {
        PageKind kind = PageKind.of(page);
        return kind == PageKind.NEWS ? "" : kind.title();
    }

    private @Nullable LocalDate dated(LocalDate today) {
        return PageKind.of(page) == PageKind.NEWS ? today : null;
    }

    boolean dirty() {
        PageVersion before = saved;
        return before == null
                ? !text.getValue().isBlank() || !title.getValue().equals(emptyTitle())
                : !title.getValue().equals(before.title())
                        || !text.getValue().equals(before.body())
                        || !Objects.equals(date.getValue(), before.dated());
    }

    private void changed() {
        preview.show(title.getValue(), text.getValue());
        bar.show(saved, published, dirty());
    }

    private void refresh() {
        published = pages.pages(contest.id()).stream()
                .filter(row -> row.page().equals(page))
                .findFirst()
                .map(row -> row.published())
                .orElse(null);
        changed();
    }

    @Override
    public void save() {
        if (!dirty()) {
            Notices.done(getTranslation("pages.nothingToSave"));
        } else if (keep(number())) {
            Notices.done(getTranslation("pages.saved", number()));
        }
    }

    private int number() {
        PageVersion last = saved;
        return last == null ? 0 : last.number();
    }

    /** @return whether it is kept */
    private boolean keep(int seen) {
        title.setInvalid(false);
        try {
            pages.save(contest.id(), new PageDraft(page, title.getValue(), text.getValue(), date.getValue()), seen);
        } catch (PageRefused refused) {
            if (refused.code().equals(PageRefused.CHANGED)) {
                dialogs.savedByOther(
                        refused,
                        () -> keep(pages.newest(contest.id(), page)
                                .map(PageVersion::number)
                                .orElse(0)));
            } else {
                title.setInvalid(title.isEmpty());
                Notices.refused(refused);
            }
            return false;
        }
        PageVersion now = pages.newest(contest.id(), page).orElseThrow();
        saved = now;
        text.setValue(now.body()); // as it was cleaned
        title.setValue(now.title());
        changed();
        return true;
    }

    @Override
    public void publish() {
        if (dirty() && !keep(number())) {
            return;
        }
        dialogs.publish(
                title.getValue(),
                number(),
                published,
                () -> act(() -> pages.publish(contest.id(), page, number()), "pages.published"));
    }

    @Override
    public void withdraw() {
        dialogs.withdraw(title.getValue(), () -> act(() -> pages.withdraw(contest.id(), page), "pages.withdrawn"));
    }

    private void act(Runnable act, String told) {
        try {
            act.run();
            Notices.done(getTranslation(told, title.getValue()));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
        refresh();
    }

    @Override
    public void history() {
        new PageHistory(
                        pages.versions(contest.id(), page),
                        pages.acts(contest.id(), page),
                        text.getValue(),
                        bar.writes() ? this::restore : null)
                .open();
    }

    /** Into the text, to be looked at and kept as a version of its own. */
    private void restore(PageVersion version) {
        title.setValue(version.title());
        text.setValue(version.body());
        date.setValue(version.dated());
        changed();
        Notices.done(getTranslation("pages.restored", version.number()));
    }
}
