package vn.mocson.contest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.PageDocument;
import vn.mocson.contest.PageFiles;

/** The documents of a contest: chosen or dropped, put into the text, taken away. */
class PageDocuments extends Section {

    private static final long KIB = 1024;

    private final ContestId contest;
    private final PageFiles files;
    private final boolean writes;
    private final @Nullable Consumer<PageDocument> insert;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final BoundedUpload upload;

    /** @param insert what a document is put into; null where there is no text */
    PageDocuments(ContestId contest, PageFiles files, boolean writes, @Nullable Consumer<PageDocument> insert) {
        this.contest = contest;
        this.files = files;
        this.writes = writes;
        this.insert = insert;
        addClassNames("console-panel", "page-list", "page-documents");
        Paragraph note = new Paragraph(getTranslation("pages.documents.note"));
        note.addClassName("quiet");
        none.setText(getTranslation("pages.documents.none"));
        none.addClassName("quiet");
        upload = new BoundedUpload(PageFiles.MAX_BYTES, this::take);
        upload.setAcceptedFileTypes(".pdf", ".docx");
        upload.setUploadButton(new Button(getTranslation("pages.documents.add"), Glyph.UPLOAD.icon()));
        upload.setDropLabel(new Span(getTranslation("pages.documents.drop")));
        upload.setVisible(writes);
        upload.addFileRejectedListener(refused -> {
            upload.clearFileList();
            Notices.problem(getTranslation("pages.documents.refused"));
        });
        add(new H2(getTranslation("pages.documents")), note, none, list, upload);
        refresh();
    }

    final void take(String name, byte[] bytes) {
        try {
            PageDocument added = files.document(contest, name, bytes);
            refresh();
            Notices.done(getTranslation("pages.documents.added", added.name()));
            if (insert != null) {
                insert.accept(added);
            }
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    private void refresh() {
        List<PageDocument> all = files.documents(contest);
        none.setVisible(all.isEmpty());
        list.removeAll();
        all.forEach(document -> list.add(item(document)));
    }

    private ListItem item(PageDocument document) {
        Anchor name = new Anchor(document.id().address(), document.name());
        name.setRouterIgnore(true);
        name.addClassName("page-list-title");
        Span about = new Span(getTranslation(
                "pages.documents.about",
                Wording.number(Math.max(1, document.size() / KIB)),
                VietnamTime.minute(document.addedAt()),
                document.addedBy()));
        about.addClassName("quiet");
        Div words = new Div(name, about);
        words.addClassName("page-list-words");
        ListItem item = new ListItem(words);
        Consumer<PageDocument> into = insert;
        if (into != null && writes) {
            Button put = new Button(getTranslation("pages.documents.insert"), click -> into.accept(document));
            put.addThemeVariants(ButtonVariant.TERTIARY);
            put.setAriaLabel(getTranslation("pages.documents.insert.named", document.name()));
            item.add(put);
        }
        if (writes) {
            Button remove = new Button(Glyph.TRASH.icon(), click -> confirmRemoval(document));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("pages.documents.remove.named", document.name()));
            item.add(remove);
        }
        return item;
    }

    private void confirmRemoval(PageDocument document) {
        List<String> pages = files.linkedFrom(contest, document.id());
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("pages.documents.remove.title", document.name()));
        dialog.setText(
                pages.isEmpty()
                        ? getTranslation("pages.documents.remove.text")
                        : getTranslation("pages.documents.remove.linked", String.join(", ", pages)));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.setConfirmText(getTranslation("pages.documents.remove"));
        dialog.addConfirmListener(confirmed -> {
            files.remove(contest, document.id());
            refresh();
            Notices.done(getTranslation("pages.documents.removed", document.name()));
        });
        dialog.open();
    }
}
