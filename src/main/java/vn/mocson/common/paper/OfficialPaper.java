package vn.mocson.common.paper;

import java.util.List;

/**
 * A paper: its head, its text, and a line at the foot of every page.
 *
 * @param footer stands beside “Trang x/y”; without one the pages have no foot
 */
public record OfficialPaper(PaperHead head, List<Block> blocks, String footer) {

    public OfficialPaper {
        blocks = List.copyOf(blocks);
    }

    /** For the file's properties: {@code Báo cáo Tổng kết cuộc thi}. */
    String name() {
        return (head.title() + " " + head.subject()).strip();
    }
}
