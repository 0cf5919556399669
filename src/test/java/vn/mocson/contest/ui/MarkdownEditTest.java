package vn.mocson.contest.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownEditTest {

    private static String selected(MarkdownEdit edit) {
        return edit.text().substring(edit.from(), edit.to());
    }

    @Test
    void what_is_selected_becomes_bold_and_plain_again() {
        MarkdownEdit bold = new MarkdownEdit("Hạn nộp: thứ Sáu.", 9, 16).bold();

        assertThat(bold.text()).isEqualTo("Hạn nộp: **thứ Sáu**.");
        assertThat(selected(bold)).isEqualTo("thứ Sáu");
        assertThat(new MarkdownEdit(bold.text(), 9, 20).bold().text()).isEqualTo("Hạn nộp: thứ Sáu.");
    }

    @Test
    void where_nothing_is_selected_there_is_a_word_to_write_over() {
        assertThat(selected(new MarkdownEdit("", 0, 0).bold())).isEqualTo("chữ đậm");
    }

    @Test
    void the_line_of_the_cursor_becomes_a_heading_and_plain_again() {
        MarkdownEdit heading = new MarkdownEdit("Một\nHai\nBa", 5, 5).heading();

        assertThat(heading.text()).isEqualTo("Một\n## Hai\nBa");
        assertThat(new MarkdownEdit(heading.text(), 8, 8).heading().text()).isEqualTo("Một\nHai\nBa");
    }

    @Test
    void every_line_of_the_selection_becomes_an_item() {
        assertThat(new MarkdownEdit("Một\nHai\n\nBa\nBốn", 1, 11).list().text()).isEqualTo("- Một\n- Hai\n\n- Ba\nBốn");
    }

    @Test
    void a_list_may_begin_on_an_empty_line() {
        MarkdownEdit list = new MarkdownEdit("Một\n", 4, 4).list();

        assertThat(list.text()).isEqualTo("Một\n- ");
        assertThat(list.to()).isEqualTo(6);
    }

    @Test
    void a_link_waits_for_its_address() {
        MarkdownEdit link = new MarkdownEdit("Xem đề cương tại đây", 4, 12).link();

        assertThat(link.text()).isEqualTo("Xem [đề cương](https://) tại đây");
        assertThat(selected(link)).isEqualTo("https://");
    }

    @Test
    void a_picture_stands_alone_and_waits_for_its_description() {
        MarkdownEdit picture = new MarkdownEdit("Trên. Dưới.", 5, 5).picture("/hinh/abc");

        assertThat(picture.text()).isEqualTo("Trên.\n\n![Mô tả hình](/hinh/abc)\n\nDưới.");
        assertThat(selected(picture)).isEqualTo("Mô tả hình");
    }

    @Test
    void a_document_is_linked_by_its_name() {
        assertThat(new MarkdownEdit("Tải ", 4, 4)
                        .document("Kế hoạch [1].pdf", "/tep/abc")
                        .text())
                .isEqualTo("Tải [Kế hoạch 1.pdf](/tep/abc)");
    }

    @Test
    void a_selection_from_an_older_text_does_no_harm() {
        assertThat(new MarkdownEdit("Ngắn", 20, 30).table().text()).startsWith("Ngắn\n\n| Nội dung");
    }
}
